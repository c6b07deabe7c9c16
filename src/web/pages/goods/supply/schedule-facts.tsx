import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/use-format.ts'
import type { CycleRecord } from './supply-types.ts'

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="figure">
    <dt className="muted small">{label}</dt>
    <dd>{children}</dd>
  </div>
)

/** What was promised to every outlet: times, weights, and the commitment to the seed. */
export const ScheduleFacts = ({ cycle }: { readonly cycle: CycleRecord }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const at = (instant: string | null): string => (instant === null ? '–' : format.dateTime(instant))
  return (
    <div className="panel stack">
      <dl className="figures facts">
        <Fact label={t('supply.time.filingOpensAt')}>{at(cycle.filingOpensAt)}</Fact>
        <Fact label={t('supply.time.filingClosesAt')}>{at(cycle.filingClosesAt)}</Fact>
        <Fact label={t('supply.time.orderingOpensAt')}>{at(cycle.orderingOpensAt)}</Fact>
        <Fact label={t('supply.time.orderingClosesAt')}>{at(cycle.orderingClosesAt)}</Fact>
        <Fact label={t('supply.cycle.published-at')}>{at(cycle.publishedAt)}</Fact>
        <Fact label={t('supply.cycle.weight-by')}>{t(`supply.weight-by.${cycle.weightBy}`)}</Fact>
      </dl>
      <dl className="figures facts">
        {cycle.starWeights.map((weight, star) => (
          <Fact key={star} label={t('supply.cycle.weight-of', { stars: t('web.stars', { count: star + 1 }) })}>
            {weight}
          </Fact>
        ))}
      </dl>
      <dl className="facts stack">
        <Fact label={t('supply.cycle.commitment')}>
          <code className="code">{cycle.seedCommitment ?? t('supply.cycle.not-yet')}</code>
        </Fact>
        <Fact label={t('supply.cycle.seed')}>
          <code className="code">{cycle.seed ?? t('supply.cycle.seed-later')}</code>
        </Fact>
        <Fact label={t('supply.cycle.policy-hash')}>
          <code className="code">{cycle.policyHash ?? t('supply.cycle.not-yet')}</code>
        </Fact>
      </dl>
    </div>
  )
}
