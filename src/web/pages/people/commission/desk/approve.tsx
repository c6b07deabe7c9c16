import { useTranslation } from 'react-i18next'
import { approvePayRun } from '../../../../../people/commission/commission.contract.ts'
import { ConfirmButton } from '../../../../ui/confirm-button.tsx'
import { ProblemNotice } from '../../../../ui/problem-notice.tsx'
import { useMe } from '../../../../ui/session.ts'
import { useAction } from '../../../../ui/use-action.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { fenOf } from '../pay-amount.tsx'
import type { Run } from './desk-types.ts'

/** Approves a shown month. Only the station manager is offered it; whether it may be is decided by the server. */
export const Approve = ({ run }: { readonly run: Run }) => {
  const { t } = useTranslation()
  const { role } = useMe()
  const { money, month } = useFormat()
  const approve = useAction(approvePayRun, { quiet: true, said: t('desk.approved') })
  if (role !== 'stationManager') return null
  return (
    <>
      <ConfirmButton
        kind="primary"
        label={t('desk.approve')}
        question={t('desk.approve-question', {
          month: month(run.period),
          people: run.statements.length,
          total: money(fenOf(run.total)),
        })}
        disabled={approve.isPending}
        onConfirm={() => approve.mutate({ params: { id: run.id } })}
      />
      {approve.error && <ProblemNotice error={approve.error} />}
    </>
  )
}
