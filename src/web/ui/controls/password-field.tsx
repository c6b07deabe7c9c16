import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, type FieldWords } from './field.tsx'

interface Props extends FieldWords {
  readonly autoComplete: 'current-password' | 'new-password'
  readonly maxLength?: number
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A password, which can be shown while it is typed. */
export const PasswordField = ({ autoComplete, maxLength, value, onChange, ...words }: Props) => {
  const { t } = useTranslation()
  const [isShown, setShown] = useState(false)
  return (
    <Field {...words}>
      {(control) => (
        <div className="input-with-button">
          <input
            {...control}
            {...{ autoComplete, maxLength }}
            className="input"
            type={isShown ? 'text' : 'password'}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
          <button
            type="button"
            aria-label={t(isShown ? 'web.hide-password' : 'web.show-password')}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? <EyeOff size={18} aria-hidden /> : <Eye size={18} aria-hidden />}
          </button>
        </div>
      )}
    </Field>
  )
}
