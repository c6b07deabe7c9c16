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

/** What is compared letter by letter; before it is there, when it will be. */
const Code = ({ text, otherwise }: { readonly text: string | null; readonly otherwise: string }) =>
  text === null ? <span>{otherwise}</span> : <code className="code">{text}</code>

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
          <Code text={cycle.seedCommitment} otherwise={t('supply.cycle.not-yet')} />
        </Fact>
        <Fact label={t('supply.cycle.seed')}>
          <Code text={cycle.seed} otherwise={t('supply.cycle.seed-later')} />
        </Fact>
        <Fact label={t('supply.cycle.policy-hash')}>
          <Code text={cycle.policyHash} otherwise={t('supply.cycle.not-yet')} />
        </Fact>
      </dl>
    </div>
  )
}
