import { useTranslation } from 'react-i18next'
import { calculatePayRun } from '../../../../../people/commission/commission.contract.ts'
import { ConfirmButton } from '../../../../ui/confirm-button.tsx'
import { ProblemNotice } from '../../../../ui/problem-notice.tsx'
import { useAction } from '../../../../ui/use-action.ts'
import { useAddress } from '../../../../ui/use-address.ts'
import type { Run } from './desk-types.ts'

/** Calculates a draft again with everything known now, and shows what that changed. */
export const Recalculate = ({ run }: { readonly run: Run }) => {
  const { t } = useTranslation()
  const [, change] = useAddress()
  const calculate = useAction(calculatePayRun, {
    quiet: true,
    said: t('desk.calculated'),
    onDone: () => change({ tab: 'changes' }),
  })
  const { outletId, period } = run
  return (
    <>
      <ConfirmButton
        label={t('desk.calculate-again')}
        question={t('desk.calculate-again-question')}
        disabled={calculate.isPending}
        onConfirm={() => calculate.mutate({ params: { outletId }, body: { period } })}
      />
      {calculate.error && <ProblemNotice error={calculate.error} />}
    </>
  )
}
