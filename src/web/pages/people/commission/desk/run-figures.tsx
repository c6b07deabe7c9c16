import { useTranslation } from 'react-i18next'
import { Figure } from '../../../../ui/figure.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { fenOf, PayAmount } from '../pay-amount.tsx'
import type { Run } from './desk-types.ts'
import { TotalFigure } from './total-figure.tsx'

/** The total against the month before, who is paid, and the pools that were shared. */
export const RunFigures = ({ run }: { readonly run: Run }) => {
  const { t } = useTranslation()
  const { money } = useFormat()
  const payable = run.statements.reduce((sum, one) => sum + fenOf(one.payable), 0)
  return (
    <section className="panel stack" aria-label={t('desk.figures')}>
      <dl className="figures pay-figures">
        <TotalFigure run={run} />
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
