import { useTranslation } from 'react-i18next'
import { ProblemError } from '../client.ts'
import { Button } from './controls/button.tsx'
import { Notice } from './controls/notice.tsx'
import { problemText } from './problem-text.ts'

interface Props {
  readonly error: unknown
  readonly retry?: () => void
}

/** `outlets.csv:12:stars` names a cell of a file; a place in what was sent, `body.lines.3`, says nothing to people. */
const usePlace = (): ((path: string) => string) => {
  const { t } = useTranslation()
  return (path) => {
    const [, line, column = ''] = /^[^:]+:(\d+):(.*)$/.exec(path) ?? []
    return line === undefined ? '' : t('web.table-cell', { line, column })
  }
}

const fieldErrors = (error: unknown) => (error instanceof ProblemError ? (error.problem.errors ?? []) : [])

/** A "no" in words with every wrong field named, and a way to try again where that makes sense. */
export const ProblemNotice = ({ error, retry }: Props) => {
  const { t } = useTranslation()
  const placeOf = usePlace()
  const errors = fieldErrors(error)
  return (
    <Notice
      kind="alarm"
      title={problemText(error, t)}
      {...(retry && { action: <Button onClick={retry}>{t('web.try-again')}</Button> })}
    >
      {errors.length > 0 && (
        <ul className="problem-list">
          {errors.map(({ path, message }) => (
            <li key={`${path}${message}`}>
              <span className="small">{placeOf(path)}</span> {message}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
