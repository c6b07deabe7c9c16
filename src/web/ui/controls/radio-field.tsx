import { useId, type ReactNode } from 'react'
import type { Option } from './select-field.tsx'
import './segmented.css'

interface Props<V extends string> {
  readonly label: string
  readonly value: V
  readonly options: readonly Option<V>[]
  readonly onChange: (value: V) => void
  readonly help?: ReactNode
}

/** A choice among two or three that should all be read. */
export const RadioField = <V extends string>({ label, value, options, onChange, help }: Props<V>) => {
  const name = useId()
  return (
    <fieldset className="field radios">
      <legend className="field-label">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="check">
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          {option.label}
        </label>
      ))}
      {help !== undefined && <div className="small muted">{help}</div>}
    </fieldset>
  )
}
