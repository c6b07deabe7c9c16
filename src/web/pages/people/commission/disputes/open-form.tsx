import { useTranslation } from 'react-i18next'
import { openPayDispute } from '../../../../../people/commission/dispute.contract.ts'
import { FormDialog } from '../../../../ui/controls/form-dialog.tsx'
import { TextAreaField } from '../../../../ui/controls/text-field.tsx'
import { useFields } from '../../../../ui/controls/use-fields.ts'
import { useAction } from '../../../../ui/use-action.ts'
import type { Subject } from './dispute-types.ts'

interface Props {
  readonly runId: number
  readonly subject: Subject
  /** What people call the line. */
  readonly label: string
  readonly onClose: () => void
}

/** Asks what is wrong in one's own words, and says what happens next and what is paid meanwhile. */
export const OpenForm = ({ runId, subject, label, onClose }: Props) => {
  const { t } = useTranslation()
  const open = useAction(openPayDispute, { quiet: true, said: t('disputes.opened'), onDone: onClose })
  const { bind, onSubmit } = useFields(
    { text: '' },
    {
      required: ['text'],
      refusal: open.error,
      onSend: ({ text }) => open.mutate({ params: { id: runId }, body: { subject, text: text.trim() } }),
    },
  )
  const isMissing = subject.about === 'missing'
  return (
    <FormDialog
      title={isMissing ? t('disputes.missing') : t('disputes.dispute')}
      send={t('disputes.send')}
      isBusy={open.isPending}
      error={open.error}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      {!isMissing && <p className="strong">{label}</p>}
      <TextAreaField
        {...bind('text')}
        label={isMissing ? t('disputes.what-missing') : t('disputes.what')}
        help={isMissing ? t('disputes.what-missing-help') : t('disputes.what-help')}
        rows={4}
        maxLength={2000}
      />
      <p className="small muted">{t('disputes.next')}</p>
    </FormDialog>
  )
}
