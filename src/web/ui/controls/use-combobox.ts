import { useState, type KeyboardEvent } from 'react'
import type { Option } from './select-field.tsx'

/** More than these are not shown at once; typing narrows them. */
const most = 60

const matching = (options: readonly Option[], text: string): readonly Option[] => {
  const wanted = text.normalize('NFKC').toLowerCase().trim()
  return options.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, most)
}

interface Choosing {
  readonly text: string
  /** Which of the found options the arrows stand on; -1: none yet. */
  readonly active: number
}

interface Given {
  readonly value: string
  readonly options: readonly Option[]
  readonly onChange: (value: string) => void
  readonly onSearch?: ((text: string) => void) | undefined
  readonly chosenLabel?: string | undefined
  readonly canClear: boolean
}

/** The state of a combobox: what is typed, what it finds, and where the arrows stand. */
export const useCombobox = ({ value, options, onChange, onSearch, chosenLabel, canClear }: Given) => {
  const [choosing, setChoosing] = useState<Choosing | null>(null)
  const [kept, setKept] = useState<Option | null>(null)
  const chosen = options.find((one) => one.value === value) ?? (kept?.value === value ? kept : undefined)
  const label = chosen?.label ?? (value === '' ? '' : (chosenLabel ?? ''))
  const isTyped = choosing !== null && choosing.text !== label
  const found = onSearch ? options.slice(0, most) : matching(options, isTyped ? choosing.text : '')
  const close = (): void => setChoosing(null)
  const take = (option: Option | undefined): void => {
    if (option) {
      setKept(option)
      onChange(option.value)
    }
    close()
  }
  const type = (text: string): void => {
    setChoosing({ text, active: 0 })
    onSearch?.(text)
    if (text === '' && canClear) onChange('')
  }
  const open = (): void => setChoosing((now) => now ?? { text: label, active: -1 })
  const step = (by: 1 | -1): void => {
    const now = choosing ?? { text: label, active: -1 }
    setChoosing({ ...now, active: Math.min(found.length - 1, Math.max(0, now.active + by)) })
  }
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const does: Readonly<Record<string, () => void>> = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      ...(choosing && { Enter: () => take(found[choosing.active]), Escape: close }),
    }
    const act = does[event.key]
    if (!act || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const text = choosing ? choosing.text : label
  return { isOpen: choosing !== null, active: choosing?.active ?? -1, text, found, take, type, open, close, press }
}
