import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../ui/empty.tsx'
import { ProblemNotice } from '../../../../ui/problem-notice.tsx'
import type { CatalogueProduct, ProductMap } from '../product-map.ts'
import type { CycleRecord } from '../supply-types.ts'
import { useLeaveWarning } from '../use-leave-warning.ts'
import { useMayPlan } from '../use-may-plan.ts'
import { DemandPanel } from './demand-panel.tsx'
import type { Draft } from './draft.ts'
import { asFiled, isAsFiled } from './entered-demand.ts'
import { GridPanel } from './grid-panel.tsx'
import { ProductPanel } from './product-panel.tsx'
import { Results } from './results.tsx'
import type { ProductOutcome, Setting } from './simulation.ts'
import { useDraft } from './use-draft.ts'
import { useSaving } from './use-saving.ts'
import { useSimulation, type Simulation } from './use-simulation.ts'
import { isWeightText } from './weight-scale.ts'
import { WeightsPanel } from './weights-panel.tsx'
import { WhatIf } from './what-if.tsx'

interface Props {
  readonly cycle: CycleRecord
  readonly saved: Draft
  readonly products: ProductMap
  /** Cycles with filings, newest first. */
  readonly cycles: readonly CycleRecord[]
}

/** A cycle that has filings of its own is tried on them; a draft on the last week that is settled. */
const firstDemand = (cycle: CycleRecord, cycles: readonly CycleRecord[]): number | undefined =>
  (cycles.find(({ id }) => id === cycle.id) ?? cycles.find(({ state }) => state === 'settled') ?? cycles[0])?.id

/** What is tried, on which filings, and what came out. */
const useTrial = ({ cycle, cycles }: Props, draft: Draft) => {
  const [cycleId, setCycleId] = useState(() => firstDemand(cycle, cycles))
  const [entered, setEntered] = useState(asFiled)
  const [chosen, setChosen] = useState<number | null>(null)
  const seed = (cycleId === cycle.id ? cycle.seed : null) ?? 'what-if'
  const setting = useMemo(
    (): Setting => ({ ...draft, seed, entered: isAsFiled(entered) ? null : entered }),
    [draft, seed, entered],
  )
  const first = draft.lines.find(({ rule }) => rule !== 'byNeed') ?? draft.lines[0]
  const productId = chosen ?? first?.productId ?? null
  const simulation = useSimulation(cycleId, setting, productId)
  const tried = cycles.find(({ id }) => id === cycleId)
  const hasRun = tried !== undefined && !['filing', 'closed'].includes(tried.state)
  return { cycleId, setCycleId, entered, setEntered, productId, setChosen, simulation, hasRun, code: tried?.code ?? '' }
}

interface TrialProps {
  readonly trial: ReturnType<typeof useTrial>
  readonly cycles: readonly CycleRecord[]
  readonly product: CatalogueProduct | undefined
  readonly outcomes: readonly ProductOutcome[]
  readonly simulation: Simulation
}

/** What is tried on which filings, and what came out. */
const Trial = ({ trial, cycles, product, outcomes, simulation }: TrialProps) => {
  const { t } = useTranslation()
  const { filed } = simulation
  const asked = useMemo(
    () => (product ? { id: product.id, name: product.name, filed: filed.get(product.id) ?? 0 } : null),
    [product, filed],
  )
  if (cycles.length === 0) return <Empty title={t('supply.studio.no-past')} />
  return (
    <>
      <DemandPanel
        cycles={cycles}
        cycleId={trial.cycleId}
        onCycle={trial.setCycleId}
        entered={trial.entered}
        onEnter={trial.setEntered}
        product={asked}
      />
      <Results simulation={simulation} products={outcomes} code={trial.code} hasRun={trial.hasRun} />
    </>
  )
}

/** The planner's desk: the draft on one side, what would come of it on the other. */
export const Desk = (props: Props) => {
  const { cycle, saved, products, cycles } = props
  const isTrial = !useMayPlan() || cycle.state !== 'draft'
  const history = useDraft(saved)
  const { draft, isChanged, change } = history
  const saving = useSaving(cycle, saved)
  const trial = useTrial(props, draft)
  // The outcome is drawn when nobody is typing: a key always comes first.
  const tried = useDeferredValue(trial.simulation)
  useLeaveWarning(isChanged && !isTrial)
  const outcomes = useMemo(
    () => draft.lines.flatMap(({ productId }) => tried.tried?.products.get(productId) ?? []),
    [draft.lines, tried.tried],
  )
  const product = trial.productId === null ? undefined : products.get(trial.productId)
  return (
    <div className="studio">
      {isTrial && <WhatIf cycle={cycle} draft={draft} />}
      {saving.error && <ProblemNotice error={saving.error} />}
      <div className="studio-desk">
        <div className="stack studio-main">
          <GridPanel
            products={products}
            history={history}
            outlets={trial.simulation.outlets}
            chosen={trial.productId}
            onChoose={trial.setChosen}
            saving={
              isTrial
                ? undefined
                : {
                    isChanged: isChanged && draft.starWeights.every(isWeightText),
                    isBusy: saving.isBusy,
                    onSave: () => saving.save(draft),
                    onReset: history.reset,
                  }
            }
          />
          <ProductPanel
            outcomes={outcomes}
            products={products}
            product={product}
            pack={draft.lines.find(({ productId }) => productId === trial.productId)?.pack ?? 1}
            picture={tried.picture}
            onChoose={trial.setChosen}
          />
        </div>
        <div className="stack studio-side">
          <Trial {...{ trial, cycles, product, outcomes }} simulation={tried} />
          <WeightsPanel starWeights={draft.starWeights} weightBy={draft.weightBy} change={change} isTrial={isTrial} />
        </div>
      </div>
    </div>
  )
}
