import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { calculatePayRun } from '../../../../../people/commission/commission.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { ProblemNotice } from '../../../../ui/problem-notice.tsx'
import { useAction } from '../../../../ui/use-action.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import './desk.css'

interface Props {
  readonly outletId: number
  readonly period: string
  /** True: the month has a draft already. */
  readonly isAgain: boolean
}

/** Calculates a month and opens it; what is missing or wrong is told in full below. */
export const CalculateButton = ({ outletId, period, isAgain }: Props) => {
  const { t } = useTranslation()
  const { month } = useFormat()
  const navigate = useNavigate()
  const calculate = useAction(calculatePayRun, {
    quiet: true,
    onDone: ({ id }) => void navigate({ to: `/pay/runs/${id}` }),
  })
  const words = { month: month(period) }
  return (
    <div className="desk-actions">
      <Button
        kind={isAgain ? 'plain' : 'primary'}
        isBusy={calculate.isPending}
        onClick={() => calculate.mutate({ params: { outletId }, body: { period } })}
      >
        {isAgain ? t('desk.calculate-again-month', words) : t('desk.calculate-month', words)}
      </Button>
      {calculate.error && <ProblemNotice error={calculate.error} />}
    </div>
  )
}
