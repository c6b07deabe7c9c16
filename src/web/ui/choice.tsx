import { useState } from 'react'
import type { Option } from './controls/select-field.tsx'
import './controls/field.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly options: readonly Option[]
  readonly onChange: (value: string) => void
}

/** What was chosen stands there at once; a value that changes after it, here or elsewhere, takes its place. */
const useChosen = (value: string) => {
  const [chosen, setChosen] = useState(value)
  const [seen, setSeen] = useState(value)
  if (value !== seen) {
    setSeen(value)
    setChosen(value)
  }
  return [chosen, setChosen] as const
}

/** A choice among few, by the device's own control: quick on a phone, right by keyboard. */
export const Choice = ({ label, value, options, onChange }: Props) => {
  const [chosen, setChosen] = useChosen(value)
  return (
    <select
      className="select fit"
      aria-label={label}
      value={chosen}
      onChange={({ target }) => {
        setChosen(target.value)
        onChange(target.value)
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
