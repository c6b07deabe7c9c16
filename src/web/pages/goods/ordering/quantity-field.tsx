import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { readWholeNumber } from '../../../ui/whole-number.ts'

interface Props {
  readonly label: string
  readonly text: string
  readonly step: number
  readonly isWrong: boolean
  readonly describedBy: string
  readonly onType: (text: string) => void
  readonly onCommit: (text: string) => void
}

/** The fields of the list, in the order of the screen. */
const fields = (): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>('input[data-quantity]')]

const move = (from: HTMLInputElement, by: 1 | -1): void => {
  const all = fields()
  const to = all[all.indexOf(from) + by]
  if (!to) return
  to.focus()
  to.select()
}

/** A number field with steps of a pack. Enter commits and goes on to the next, arrows go up and down the list. */
export const QuantityField = ({ label, text, step, isWrong, describedBy, onType, onCommit }: Props) => {
  const { t } = useTranslation()
  const change = (by: number): void => onCommit(String(Math.max(0, (readWholeNumber(text) ?? 0) + by)))
  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>): void => {
    const by = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined
    if (by === undefined || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (event.key === 'Enter') onCommit(event.currentTarget.value)
    move(event.currentTarget, by)
  }
  return (
    <span className={isWrong ? 'quantity wrong' : 'quantity'}>
      <button type="button" aria-label={t('ordering.week.less', { label })} onClick={() => change(-step)}>
        <Minus size={18} aria-hidden />
      </button>
      <input
        data-quantity
        inputMode="numeric"
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={isWrong}
        autoComplete="off"
        enterKeyHint="next"
        maxLength={10}
        value={text}
        placeholder="0"
        onChange={(event) => onType(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={(event) => onCommit(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" aria-label={t('ordering.week.more', { label })} onClick={() => change(step)}>
        <Plus size={18} aria-hidden />
      </button>
    </span>
  )
}
