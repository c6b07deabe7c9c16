import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listPayRuns } from '../../../../../people/commission/commission.contract.ts'
import { Figure } from '../../../../ui/figure.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { fenOf, PayAmount } from '../pay-amount.tsx'
import type { Run } from './desk-types.ts'

/** The total of a month against the month before; where it is told elsewhere, it opens the month. */
export const TotalFigure = ({ run, isLink = false }: { readonly run: Run; readonly isLink?: boolean }) => {
  const { t } = useTranslation()
  const { money, month } = useFormat()
  const runs = useLoad(listPayRuns, { params: { outletId: run.outletId } })
  const last = runs.data?.find(({ period }) => period < run.period)
  const amount = <PayAmount amount={run.total} />
  const value = isLink ? <Link to={`/pay/runs/${run.id}`}>{amount}</Link> : amount
  if (!last) return <Figure label={t('desk.total')} value={value} />
  const fen = fenOf(run.total) - fenOf(last.total)
  const difference = `${fen > 0 ? '+' : ''}${money(fen)}`
  return (
    <Figure label={t('desk.total')} value={value} note={t('desk.against', { month: month(last.period), difference })} />
  )
}
