import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../../kernel/contract.ts'
import { getOutletAwards } from '../../../../goods/allocation/allocation.contract.ts'
import { listFillLines } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { getOffer } from '../../../../goods/ordering/ordering.contract.ts'
import type { getCycle } from '../../../../goods/supply/supply.contract.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { useLoad } from '../../../ui/use-load.ts'
import { useLoadAll } from '../../../ui/use-load-all.ts'
import { AwardCard } from './award-card.tsx'
import type { AwardRecord } from './award-types.ts'

interface Props {
  readonly cycle: Answer<typeof getCycle>
  readonly outletId: number
}

/** In order mode the guarantee is what the outlet had for sure; after filings the award is. */
const isShown = (award: AwardRecord, mode: 'preOrder' | 'order'): boolean =>
  award.stage !== 'guarantee' || mode === 'order'

/** What one would look at first: the products that were short, those with a waterline next. */
const missingOf = ({ requested, awarded, entitled }: AwardRecord): number =>
  requested - awarded + (entitled === null ? 0 : 0.5)

/** The awards of one outlet in one cycle. */
export const CycleAwards = ({ cycle, outletId }: Props) => {
  const { t } = useTranslation()
  const params = { outletId, cycleId: cycle.id }
  const awards = useLoad(getOutletAwards, { params })
  const offer = useLoad(getOffer, { params })
  const query = { cycleId: cycle.id, outletId }
  const settled = useLoadAll(listFillLines, { query }, { enabled: cycle.state === 'settled' })
  const delivered = new Map((settled.data ?? []).map((row) => [row.productId, row.delivered]))
  const lines = new Map((offer.data?.lines ?? []).map((line) => [line.productId, line]))
  return (
    <Loaded query={awards}>
      {({ licenceNumber, awards: all }) => {
        const shown = all
          .filter((award) => isShown(award, cycle.mode) && award.requested > 0)
          .toSorted((one, other) => missingOf(other) - missingOf(one))
        if (shown.length === 0)
          return <Empty title={t('allocation.awards.nothing')}>{t('allocation.awards.nothing-why')}</Empty>
        return (
          <ul className="award-cards">
            {shown.map((award) => {
              const line = lines.get(award.productId)
              return (
                <AwardCard
                  key={`${award.stage}${award.productId}`}
                  award={award}
                  product={line ?? { code: '', name: '', unit: '', pack: 1 }}
                  outlet={{ id: outletId, licenceNumber }}
                  followed={{
                    ordered: line?.ordered ? line.ordered.confirmed + line.ordered.granted : null,
                    delivered: delivered.get(award.productId) ?? null,
                  }}
                  cycleId={cycle.id}
                  isCheckable={line !== undefined && line.rule !== 'byNeed' && cycle.seed !== null}
                />
              )
            })}
          </ul>
        )
      }}
    </Loaded>
  )
}
