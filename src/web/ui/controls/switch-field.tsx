import { useId, type ReactNode } from 'react'
import './field.css'

interface Props {
  readonly label: string
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  readonly help?: ReactNode
  readonly isQuiet?: boolean
  readonly disabled?: boolean
}

/** On or off, at once. */
export const SwitchField = ({ label, value, onChange, help, isQuiet = false, disabled = false }: Props) => {
  const id = useId()
  return (
    <div className="field">
      <label className="check switch">
        <input
          type="checkbox"
          role="switch"
          checked={value}
          aria-checked={value}
          disabled={disabled}
          {...(help !== undefined && { 'aria-describedby': id })}
          onChange={({ target }) => onChange(target.checked)}
        />
        <span className={isQuiet ? 'unseen' : ''}>{label}</span>
      </label>
      {help !== undefined && (
        <div id={id} className="small muted">
          {help}
        </div>
      )}
    </div>
  )
}
