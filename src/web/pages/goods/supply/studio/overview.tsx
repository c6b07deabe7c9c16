import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/use-format.ts'
import type { OutcomeSum } from './outcome-sums.ts'
import type { Changes } from './simulation.ts'

interface Props {
  readonly sum: OutcomeSum
  readonly changes: Changes
  readonly code: string
  /** False while the cycle whose filings are tried has not been shared out: there is nothing to hold against. */
  readonly hasRun: boolean
}

const Figure = ({ label, value, note }: { readonly label: string; readonly value: string; readonly note: string }) => (
  <div className="figure">
    <dt className="muted small">{label}</dt>
    <dd>
      <span className="figure-value">{value}</span>
      <span className="muted small">{note}</span>
    </dd>
  </div>
)

/** The outcome in four figures, each with what it was. */
export const Overview = ({ sum, changes, code, hasRun }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const rate = (units: number): string => format.percent(sum.asked === 0 ? null : String(units / sum.asked))
  return (
    <dl className="figures facts">
      <Figure
        label={t('supply.studio.rate')}
        value={rate(sum.now.served)}
        note={
          hasRun ? t('supply.studio.rate-then', { code, units: format.number(sum.before) }) : t('supply.studio.not-run')
        }
      />
      <Figure
        label={t('supply.studio.left')}
        value={format.number(sum.supply - sum.now.served)}
        note={t('supply.studio.left-of', { supply: format.number(sum.supply) })}
      />
      <Figure
        label={t('supply.studio.jain')}
        value={sum.now.jain === null ? '–' : sum.now.jain.toFixed(3)}
        note={t('supply.studio.jain-help')}
      />
      <Figure
        label={t('supply.studio.more-less')}
        value={hasRun ? `${format.number(changes.winning)} / ${format.number(changes.losing)}` : '–'}
        note={hasRun ? t('supply.studio.outlets-against', { code }) : t('supply.studio.not-run')}
      />
    </dl>
  )
}
