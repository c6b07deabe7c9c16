import type { ComponentPropsWithRef } from 'react'
import { Field, type FieldWords } from './field.tsx'

type Native = Pick<
  ComponentPropsWithRef<'input'>,
  'placeholder' | 'maxLength' | 'inputMode' | 'autoComplete' | 'spellCheck' | 'ref' | 'onBlur' | 'autoFocus'
>

interface Props extends FieldWords, Native {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'time'
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A line of text. */
export const TextField = ({ label, isQuiet, help, error, isRequired, disabled, value, onChange, ...rest }: Props) => (
  <Field {...{ label, isQuiet, help, error, isRequired, disabled }}>
    {(control) => (
      <input {...rest} {...control} className="input" value={value} onChange={({ target }) => onChange(target.value)} />
    )}
  </Field>
)

interface AreaProps extends FieldWords {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly maxLength?: number
  readonly rows?: number
  readonly placeholder?: string
}

/** Some lines of text. */
export const TextAreaField = ({ value, onChange, maxLength, rows = 3, placeholder, ...words }: AreaProps) => (
  <Field {...words}>
    {(control) => (
      <textarea
        {...control}
        className="input"
        {...{ rows, maxLength, placeholder }}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    )}
  </Field>
)

interface DateProps extends FieldWords {
  /** `date`: a day, YYYY-MM-DD. `datetime-local`: a time of the network, YYYY-MM-DDTHH:mm. */
  readonly type?: 'date' | 'datetime-local'
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A day or a time, by the device's own calendar. */
export const DateField = ({ type = 'date', value, onChange, ...words }: DateProps) => (
  <Field {...words}>
    {(control) => (
      <input
        {...control}
        type={type}
        className="input"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    )}
  </Field>
)
