import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { getDemand } from '../../../../../goods/allocation/allocation.contract.ts'
import { listCycles } from '../../../../../goods/supply/supply.contract.ts'
import { ProgressBar } from '../../../../ui/controls/progress-bar.tsx'
import { Choice } from '../../../../ui/choice.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import type { ProductMap } from '../product-map.ts'
import type { CycleRecord, PolicyRecord } from '../supply-types.ts'
import { ChangesTable } from './changes-table.tsx'
import { OutcomeTable } from './outcome-table.tsx'
import type { Demand, Outcome } from './simulation.ts'
import { useSimulation } from './use-simulation.ts'

interface Props {
  readonly cycle: CycleRecord
  readonly lines: readonly PolicyRecord[]
  readonly products: ProductMap
}

/** As many winners and losers as one looks at. */
const most = 8

const Figures = ({ outcome, milliseconds }: { readonly outcome: Outcome; readonly milliseconds: number }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { asked, served, before, supply } = outcome.sum
  const rate = (units: number): string => format.percent(asked === 0 ? null : String(units / asked))
  return (
    <p aria-live="polite">
      {t('supply.studio.summary', {
        rate: rate(served),
        before: rate(before),
        left: format.number(supply - served),
        milliseconds: format.number(Math.round(milliseconds)),
      })}
    </p>
  )
}

const Tried = ({ demand, cycle, lines, products }: Props & { readonly demand: Demand }) => {
  const { t } = useTranslation()
  const setting = useMemo(
    () => ({ lines, starWeights: cycle.starWeights, weightBy: cycle.weightBy }),
    [lines, cycle.starWeights, cycle.weightBy],
  )
  const { outcome, milliseconds, progress } = useSimulation(demand, setting)
  if (!outcome)
    return <ProgressBar label={t('supply.studio.title')} value={progress?.done ?? 0} max={progress?.total ?? 1} />
  const scarce = outcome.products.filter(({ rule }) => rule !== 'byNeed')
  const sorted = outcome.changes.toSorted((a, b) => b.after - b.before - (a.after - a.before))
  return (
    <div className="stack">
      <Figures outcome={outcome} milliseconds={milliseconds} />
      {scarce.length === 0 ? (
        <Empty title={t('supply.studio.nothing-scarce')} />
      ) : (
        <OutcomeTable products={scarce} names={products} />
      )}
      <h3>{t('supply.studio.winners')}</h3>
      <ChangesTable
        caption={t('supply.studio.winners')}
        changes={sorted.filter(({ before, after }) => after > before).slice(0, most)}
      />
      <h3>{t('supply.studio.losers')}</h3>
      <ChangesTable
        caption={t('supply.studio.losers')}
        changes={sorted
          .filter(({ before, after }) => after < before)
          .toReversed()
          .slice(0, most)}
      />
    </div>
  )
}

/** What would happen if: the policy on the screen, tried on what was really filed in a past cycle, while one types. */
export const Studio = (props: Props) => {
  const { t } = useTranslation()
  const past = useLoad(listCycles, { query: { state: 'settled', size: 20 } })
  const [chosen, setChosen] = useState<number | undefined>(undefined)
  const cycleId = chosen ?? past.data?.rows[0]?.id
  const demand = useLoad(getDemand, { params: { cycleId: cycleId ?? 0 } }, { enabled: cycleId !== undefined })
  if (past.data?.rows.length === 0) return <Empty title={t('supply.studio.no-past')} />
  return (
    <section className="stack" aria-labelledby="studio">
      <div className="row spread">
        <h2 id="studio">{t('supply.studio.title')}</h2>
        <Choice
          label={t('supply.studio.demand-of')}
          value={String(cycleId ?? '')}
          options={(past.data?.rows ?? []).map(({ id, code }) => ({ value: String(id), label: code }))}
          onChange={(value) => setChosen(Number(value))}
        />
      </div>
      <p className="muted">{t('supply.studio.lead')}</p>
      <Loaded query={demand}>{(found) => <Tried {...props} demand={found} />}</Loaded>
    </section>
  )
}
