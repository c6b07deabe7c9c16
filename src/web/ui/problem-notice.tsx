import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '../client.ts'
import { problemText } from './problem-text.ts'

interface Props {
  readonly error: unknown
  readonly retry?: () => void
}

const fieldErrors = (error: unknown) => (error instanceof ProblemError ? (error.problem.errors ?? []) : [])

/** A "no" in words with every wrong field named, and a way to try again where that makes sense. */
export const ProblemNotice = ({ error, retry }: Props) => {
  const { t } = useTranslation()
  const errors = fieldErrors(error)
  const list = (
    <ul className="problem-list">
      {errors.map(({ path, message }) => (
        <li key={`${path}${message}`}>
          <span className="muted small">{path.replace(/^(body|query|params)\./, '')}</span> {message}
        </li>
      ))}
    </ul>
  )
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      title={problemText(error, t)}
      {...(errors.length > 0 && { description: list })}
      {...(retry && { action: <Button onClick={retry}>{t('web.try-again')}</Button> })}
    />
  )
}
