import { useTranslation } from 'react-i18next'
import { listPayRuns } from '../../../../../people/commission/commission.contract.ts'
import { Figure } from '../../../../ui/figure.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { fenOf, PayAmount } from '../pay-amount.tsx'
import type { Run } from './desk-types.ts'

/** The total against the month before, who is paid, and the pools that were shared. */
export const RunFigures = ({ run }: { readonly run: Run }) => {
  const { t } = useTranslation()
  const { money, month } = useFormat()
  const runs = useLoad(listPayRuns, { params: { outletId: run.outletId } })
  const last = runs.data?.find(({ period }) => period < run.period)
  const payable = run.statements.reduce((sum, one) => sum + fenOf(one.payable), 0)
  const difference = last && fenOf(run.total) - fenOf(last.total)
  const compared =
    last && difference !== undefined
      ? t('desk.against', {
          month: month(last.period),
          difference: `${difference > 0 ? '+' : ''}${money(difference)}`,
        })
      : undefined
  return (
    <section className="panel stack" aria-label={t('desk.figures')}>
      <dl className="figures pay-figures">
        <Figure
          label={t('desk.total')}
          value={<PayAmount amount={run.total} />}
          {...(compared && { note: compared })}
        />
        <Figure
          label={t('desk.payable')}
          value={money(payable)}
          note={t('desk.people-count', { count: run.statements.length })}
          formula={{ sentence: t('desk.payable-why') }}
        />
        {run.pools.map(({ name, label, amount }) => (
          <Figure key={name} label={label} value={<PayAmount amount={amount} />} />
        ))}
      </dl>
    </section>
  )
}
