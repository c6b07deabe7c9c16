import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import type { Submission } from './use-submission.ts'

/** Why what was sent was not taken, or that it waits on this device for the server's answer. */
export const SubmissionNotice = ({ submission }: { readonly submission: Submission }) => {
  const { t } = useTranslation()
  const { sending, refusal, hasFailed, isPending, again } = submission
  if (refusal !== null) return <ProblemNotice error={refusal} />
  if (sending === null || !hasFailed) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t('ordering.draft.waiting', { count: sending.lines.length })}
      action={
        <Button loading={isPending} onClick={again}>
          {t('ordering.draft.again')}
        </Button>
      }
    />
  )
}
