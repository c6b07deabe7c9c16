import { useState } from 'react'
import { Field, type FieldWords } from './field.tsx'

interface Props extends FieldWords {
  /** Null: empty. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  /** How many digits may stand behind the point; none unless said. */
  readonly digits?: number
  /** May it be below zero? */
  readonly isSigned?: boolean
}

/** A typed number, full-width digits and thousands separators allowed; undefined: none. */
const readNumber = (text: string, digits: number, isSigned: boolean): number | undefined => {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '')
  const shape = new RegExp(`^${isSigned ? '-?' : ''}\\d{1,12}${digits > 0 ? `(\\.\\d{0,${digits}})?` : ''}$`)
  return shape.test(plain) ? Number(plain) : undefined
}

/** A number, typed as people type it. What is no number is not taken: the field goes back when it is left. */
export const NumberField = ({ value, onChange, digits = 0, isSigned = false, ...words }: Props) => {
  const [draft, setDraft] = useState<string | null>(null)
  const shown = draft ?? (value === null ? '' : String(value))
  const type = (text: string): void => {
    setDraft(text)
    const read = text.trim() === '' ? null : readNumber(text, digits, isSigned)
    if (read !== undefined) onChange(read)
  }
  return (
    <Field {...words}>
      {(control) => (
        <input
          {...control}
          className="input number"
          inputMode={digits > 0 ? 'decimal' : 'numeric'}
          autoComplete="off"
          value={shown}
          onChange={({ target }) => type(target.value)}
          onBlur={() => setDraft(null)}
        />
      )}
    </Field>
  )
}
