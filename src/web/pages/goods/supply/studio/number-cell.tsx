import { startTransition, useRef, useState } from 'react'
import { readWholeNumber } from '../../../../ui/whole-number.ts'

interface Props {
  readonly label: string
  /** Row and column, for the way to it. */
  readonly place: string
  readonly value: number | null
  readonly isReadOnly: boolean
  readonly onChange: (value: number | null) => void
}

/** A number of the grid; empty is none. What is no number is shown as wrong and never written; Escape goes back. */
export const NumberCell = ({ label, place, value, isReadOnly, onChange }: Props) => {
  const [typed, setTyped] = useState<string | null>(null)
  const before = useRef(value)
  const read = typed === null ? value : readWholeNumber(typed)
  const type = (text: string): void => {
    setTyped(text)
    const number = text.trim() === '' ? null : readWholeNumber(text)
    // The figure stands in the field at once; totals and rows follow when no key is waiting.
    if (number !== undefined) startTransition(() => onChange(number))
  }
  return (
    <input
      className="grid-input"
      data-place={place}
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      aria-invalid={read === undefined}
      readOnly={isReadOnly}
      maxLength={13}
      value={typed ?? value ?? ''}
      onChange={({ target }) => type(target.value)}
      onFocus={({ target }) => {
        before.current = value
        target.select()
      }}
      onBlur={() => startTransition(() => setTyped(null))}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape') return
        setTyped(null)
        onChange(before.current)
        requestAnimationFrame(() => currentTarget.select())
      }}
    />
  )
}
