import { startTransition, useLayoutEffect, useRef, useState } from 'react'
import { readWholeNumber } from '../../../../ui/whole-number.ts'

interface Props {
  readonly label: string
  /** Row and column, for the way to it. */
  readonly place: string
  readonly value: number | null
  readonly isReadOnly: boolean
  /** How it is written while nobody writes in it. */
  readonly format: (value: number) => string
  readonly onChange: (value: number | null) => void
}

/** A number of the grid; empty is none. What is no number is shown as wrong and never written; Escape goes back. */
export const NumberCell = ({ label, place, value, isReadOnly, format, onChange }: Props) => {
  const [typed, setTyped] = useState<string | null>(null)
  const [isFocused, setFocused] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const before = useRef(value)
  // Without its separators the figure is another text, in which nothing is selected yet.
  useLayoutEffect(() => {
    if (isFocused) field.current?.select()
  }, [isFocused])
  const read = typed === null ? value : readWholeNumber(typed)
  const plain = value === null || isFocused ? String(value ?? '') : format(value)
  const type = (text: string): void => {
    setTyped(text)
    const number = text.trim() === '' ? null : readWholeNumber(text)
    // The figure stands in the field at once; totals and rows follow when no key is waiting.
    if (number !== undefined) startTransition(() => onChange(number))
  }
  return (
    <input
      ref={field}
      className="grid-input"
      data-place={place}
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      aria-invalid={read === undefined}
      readOnly={isReadOnly}
      maxLength={13}
      value={typed ?? plain}
      onChange={({ target }) => type(target.value)}
      onFocus={({ target }) => {
        before.current = value
        setFocused(true)
        target.select()
      }}
      onBlur={() =>
        startTransition(() => {
          setFocused(false)
          setTyped(null)
        })
      }
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape') return
        setTyped(null)
        onChange(before.current)
        requestAnimationFrame(() => currentTarget.select())
      }}
    />
  )
}
