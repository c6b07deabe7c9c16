import type { Option } from './controls/select-field.tsx'
import './controls/field.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly options: readonly Option[]
  readonly onChange: (value: string) => void
}

/** A choice among few, by the device's own control: quick on a phone, right by keyboard. */
export const Choice = ({ label, value, options, onChange }: Props) => (
  <select className="select fit" aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
)
