import { readWholeNumber } from '../../../ui/whole-number.ts'

interface Props {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

const neighbour = (field: HTMLInputElement, [down, right]: readonly [number, number]): HTMLInputElement | null => {
  const cell = field.closest('td')
  const row = cell?.closest('tr')
  const rows = [...(row?.parentElement?.children ?? [])]
  const target = row && rows[rows.indexOf(row) + down]
  const place = cell && row ? [...row.children].indexOf(cell) + right : -1
  return target?.children[place]?.querySelector('input') ?? null
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  Enter: [1, 0],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
}

const sideways = (event: React.KeyboardEvent<HTMLInputElement>): readonly [number, number] | undefined => {
  const { selectionStart, selectionEnd, value } = event.currentTarget
  const isWhole = selectionStart === 0 && selectionEnd === value.length
  if (event.key === 'ArrowLeft' && (isWhole || selectionEnd === 0)) return [0, -1]
  if (event.key === 'ArrowRight' && (isWhole || selectionStart === value.length)) return [0, 1]
  return undefined
}

/** A number of the grid; empty is none. Enter and arrows move between cells. */
export const GridCell = ({ label, value, onChange }: Props) => (
  <input
    className="cell-input"
    inputMode="numeric"
    aria-label={label}
    maxLength={10}
    value={value ?? ''}
    onChange={(event) => {
      const typed = readWholeNumber(event.target.value)
      // A point or a sign is not taken in: a figure must never become another one by itself.
      if (typed !== undefined) onChange(event.target.value === '' ? null : typed)
    }}
    onFocus={(event) => event.target.select()}
    onKeyDown={(event) => {
      const move = moves[event.key] ?? sideways(event)
      if (!move) return
      event.preventDefault()
      neighbour(event.currentTarget, move)?.focus()
    }}
  />
)
