import { useTranslation } from 'react-i18next'
import { reopenPayRun, reviewPayRun } from '../../../../../people/commission/commission.contract.ts'
import { Approve } from './approve.tsx'
import type { Run } from './desk-types.ts'
import { MarkPaid } from './mark-paid.tsx'
import { Prove } from './prove.tsx'
import { Recalculate } from './recalculate.tsx'
import { StepButton } from './step-button.tsx'

/** What may be done with a month where it stands; the next step first. */
export const RunActions = ({ run }: { readonly run: Run }) => {
  const { t } = useTranslation()
  const { id, status } = run
  return (
    <div className="desk-actions">
      {status === 'draft' && (
        <>
          <StepButton
            contract={reviewPayRun}
            id={id}
            kind="primary"
            label={t('desk.show')}
            said={t('desk.shown')}
            question={t('desk.show-question', { people: run.statements.length })}
          />
          <Recalculate run={run} />
        </>
      )}
      {status === 'reviewed' && (
        <>
          <Approve run={run} />
          <StepButton
            contract={reopenPayRun}
            id={id}
            kind="plain"
            label={t('desk.take-back')}
            said={t('desk.taken-back')}
            question={t('desk.take-back-question')}
          />
        </>
      )}
      {status === 'approved' && <MarkPaid run={run} />}
      {status === 'paid' && <Prove run={run} />}
    </div>
  )
}
