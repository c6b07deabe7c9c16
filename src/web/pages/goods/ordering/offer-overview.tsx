import { useTranslation } from 'react-i18next'
import { getOffer } from '../../../../goods/ordering/ordering.contract.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { useLoad } from '../../../ui/use-load.ts'
import { Deadline } from './deadline.tsx'
import { OfferMatters } from './offer-matters.tsx'
import { phaseOf } from './phase.ts'
import { SubmissionLog } from './submission-log.tsx'
import { useCycleChoice } from './use-cycle-choice.tsx'
import { useNow } from '../../../ui/use-now.ts'
import './week.css'

/** An outlet's week, for those who look after it: what it may have, filed and ordered. Nothing can be changed here. */
export const OfferOverview = ({ outletId }: { readonly outletId: number }) => {
  const { t } = useTranslation()
  const now = useNow()
  const { cycle, choice } = useCycleChoice()
  const offer = useLoad(getOffer, { params: { outletId, cycleId: cycle?.id ?? 0 } }, { enabled: cycle !== undefined })
  if (!cycle) return null
  return (
    <section className="stack" aria-label={t('ordering.overview.title')}>
      <div className="row spread">
        <h2>{t('ordering.overview.title')}</h2>
        <span className="row">
          {choice ?? <span className="muted">{cycle.name || cycle.code}</span>}
          <Deadline cycle={cycle} phase={phaseOf(cycle, now)} now={now} />
        </span>
      </div>
      <Loaded query={offer}>{(found) => <OfferMatters lines={found.lines} />}</Loaded>
      <SubmissionLog outletId={outletId} cycleId={cycle.id} />
    </section>
  )
}
