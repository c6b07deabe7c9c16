import { Field, type FieldWords } from './field.tsx'

/** One thing to choose. */
export interface Option<V extends string = string> {
  readonly value: V
  readonly label: string
}

interface Props<V extends string> extends FieldWords {
  readonly value: V | ''
  readonly options: readonly Option<V>[]
  readonly onChange: (value: V) => void
  /** What stands there while nothing is chosen; with it, nothing can be chosen again unless it is required. */
  readonly none?: string
}

/** A choice among few, by the device's own control: quick on a phone, right by keyboard. */
export const SelectField = <V extends string>({ value, options, onChange, none, ...words }: Props<V>) => (
  <Field {...words}>
    {(control) => (
      <select {...control} className="select" value={value} onChange={({ target }) => onChange(target.value as V)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
)
