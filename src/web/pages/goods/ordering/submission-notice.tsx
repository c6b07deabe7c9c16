import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import type { Submission } from './use-submission.ts'

/** Why what was sent was not taken, or that it waits on this device for the server's answer. */
export const SubmissionNotice = ({ submission }: { readonly submission: Submission }) => {
  const { t } = useTranslation()
  const { sending, refusal, hasFailed, isPending, again } = submission
  if (refusal !== null) return <ProblemNotice error={refusal} />
  if (sending === null || !hasFailed) return null
  return (
    <Notice
      kind="warn"
      title={t('ordering.draft.waiting', { count: sending.lines.length })}
      action={
        <Button isBusy={isPending} onClick={again}>
          {t('ordering.draft.again')}
        </Button>
      }
    />
  )
}
