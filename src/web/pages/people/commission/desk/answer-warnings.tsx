import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../ui/controls/form-dialog.tsx'
import { TextAreaField } from '../../../../ui/controls/text-field.tsx'
import { useFields } from '../../../../ui/controls/use-fields.ts'
import type { Run } from './desk-types.ts'
import { WarningText } from './warning-text.tsx'

interface Props {
  readonly run: Run
  readonly warnings: Run['warnings']
  /** What approving does. */
  readonly question: string
  readonly isBusy: boolean
  readonly error: unknown
  readonly onSend: (answers: { warning: string; text: string }[]) => void
  readonly onClose: () => void
}

const fewest = 10

/** Asks who approves to say in writing why each warning of the law may stand. */
export const AnswerWarnings = ({ run, warnings, question, isBusy, error, onSend, onClose }: Props) => {
  const { t } = useTranslation()
  const empty = Object.fromEntries(warnings.map(({ id }) => [id, '']))
  const tooShort = (text: string | undefined): string | undefined =>
    (text ?? '').trim().length < fewest ? t('desk.answer-too-short', { fewest }) : undefined
  const { bind, onSubmit } = useFields(empty, {
    judge: Object.fromEntries(warnings.map(({ id }) => [id, tooShort])),
    refusal: error,
    onSend: (values) => onSend(warnings.map(({ id }) => ({ warning: id, text: (values[id] ?? '').trim() }))),
  })
  return (
    <FormDialog
      title={t('desk.approve')}
      send={t('desk.approve')}
      isBusy={isBusy}
      error={error}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <p>{question}</p>
      <p>{t('desk.answers-needed', { count: warnings.length })}</p>
      {warnings.map((warning) => {
        const { value, ...field } = bind(warning.id)
        return (
          <div key={warning.id}>
            <ul className="matters">
              <WarningText run={run} warning={warning} />
            </ul>
            <TextAreaField {...field} value={value} label={t('desk.answer')} maxLength={1000} isRequired />
          </div>
        )
      })}
    </FormDialog>
  )
}
