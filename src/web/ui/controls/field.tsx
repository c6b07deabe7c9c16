import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import './field.css'

/** What every field says of itself. */
export interface FieldWords {
  readonly label: string
  /** The label is for screen readers only: what stands around the field says the same. */
  readonly isQuiet?: boolean | undefined
  readonly help?: ReactNode
  /** What is wrong with what stands in it. */
  readonly error?: string | undefined
  readonly isRequired?: boolean | undefined
  readonly disabled?: boolean | undefined
}

/** What ties a control to its words. */
export interface ControlProps {
  readonly id: string
  readonly disabled?: boolean | undefined
  readonly 'aria-required'?: boolean
  readonly 'aria-invalid'?: boolean
  readonly 'aria-describedby'?: string
}

interface Props extends FieldWords {
  /** A stable name for styles and tests. */
  readonly className?: string
  readonly children: (control: ControlProps) => ReactNode
}

/** A control with its label above, help and error below, tied together for screen readers. */
export const Field = (props: Props) => {
  const { label, isQuiet = false, help, error, isRequired = false, disabled, className = '', children } = props
  const { t } = useTranslation()
  const id = useId()
  const words = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={`field ${className}`}>
      <div className={isQuiet ? 'unseen' : 'field-words'}>
        <label htmlFor={id}>{label}</label>
        {isRequired && (
          <span className="field-required" aria-hidden="true">
            {t('web.required-mark')}
          </span>
        )}
      </div>
      {children({
        id,
        ...(disabled !== undefined && { disabled }),
        ...(isRequired && { 'aria-required': true }),
        ...(error !== undefined && { 'aria-invalid': true }),
        ...(words !== '' && { 'aria-describedby': words }),
      })}
      {help !== undefined && (
        <div id={`${id}-help`} className="small muted">
          {help}
        </div>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="small alarm">
          {error}
        </p>
      )}
    </div>
  )
}
