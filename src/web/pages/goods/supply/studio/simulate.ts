import type { PolicyRecord } from '../supply-types.ts'
import { enterDemand } from './entered-demand.ts'
import { simulateProduct, type Tried } from './simulate-product.ts'
import type { Changes, Demand, DemandOfProduct, ProductOutcome, Setting } from './simulation.ts'
import { createScales } from './weigh.ts'

/** As many winners and losers as one looks at. */
const most = 8

/** A setting tried whole. */
export interface Outcome {
  readonly products: readonly ProductOutcome[]
  readonly changes: Changes
}

/** Tries settings on one demand; what a new setting leaves as it was is not worked out again. */
export interface Laboratory {
  /** Products of a setting one after another; whoever asks for them may stop at any time. */
  readonly steps: (setting: Setting) => Generator<Tried | undefined, void>
  /** What each outlet got and would get, after all steps. */
  readonly changes: (setting: Setting) => Changes
  readonly tried: (productId: number) => Tried | undefined
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const fieldsOf = (line: PolicyRecord): readonly unknown[] => [
  line.quantity,
  line.pack,
  line.rule,
  line.target,
  line.dailyLimits,
  line.monthlyLimits,
  line.quotas,
]

const keyOf = (setting: Setting, line: PolicyRecord): string =>
  JSON.stringify([
    fieldsOf(line),
    setting.starWeights,
    setting.weightBy,
    setting.seed,
    setting.entered && [setting.entered.percent, setting.entered.starPercents, setting.entered.totals[line.productId]],
  ])

const nobody = (productId: number): DemandOfProduct => ({
  productId,
  code: String(productId),
  outlets: [],
  requested: [],
  awarded: [],
  usedThisMonth: [],
  arrival: [],
})

/** Adds what each outlet got of a product then, and would get now. */
const addUp = (into: { before: Float64Array; after: Float64Array }, { asked, awarded }: Tried): void => {
  for (const [row, place] of asked.outlets.entries()) {
    into.before[place] = (into.before[place] ?? 0) + (asked.awarded[row] ?? 0)
    into.after[place] = (into.after[place] ?? 0) + (awarded[row] ?? 0)
  }
}

const rank = ({ before, after }: { before: Float64Array; after: Float64Array }): Changes => {
  const gain = (place: number): number => (after[place] ?? 0) - (before[place] ?? 0)
  const places = Array.from(before, (_, place) => place)
  const [more, less] = [places.filter((place) => gain(place) > 0), places.filter((place) => gain(place) < 0)]
  return {
    before,
    after,
    winners: more.toSorted((a, b) => gain(b) - gain(a) || a - b).slice(0, most),
    winning: more.length,
    losers: less.toSorted((a, b) => gain(a) - gain(b) || a - b).slice(0, most),
    losing: less.length,
  }
}

/** A place to try settings on the filings of one cycle; `recorded` is the policy it had. */
export const openLaboratory = (demand: Demand, recorded: readonly PolicyRecord[]): Laboratory => {
  const scales = createScales(demand.outlets)
  const filed = new Map(demand.products.map((product) => [product.productId, product]))
  const then = new Map(recorded.map((line) => [line.productId, line]))
  const kept = new Map<number, { key: string; tried: Tried }>()
  const isAsThen = (line: PolicyRecord): boolean => {
    const was = then.get(line.productId)
    return was !== undefined && isSame(fieldsOf(was), fieldsOf(line))
  }
  const tryLine = (setting: Setting, line: PolicyRecord): Tried => {
    const base = filed.get(line.productId) ?? nobody(line.productId)
    const asked = setting.entered ? enterDemand(base, setting.entered, demand.outlets) : base
    return simulateProduct({
      outlets: demand.outlets,
      scales,
      setting,
      line,
      asked,
      isAsThen: setting.entered === null && isAsThen(line),
    })
  }
  return {
    *steps(setting) {
      for (const line of setting.lines) {
        const key = keyOf(setting, line)
        if (kept.get(line.productId)?.key === key) yield undefined
        else {
          const tried = tryLine(setting, line)
          kept.set(line.productId, { key, tried })
          yield tried
        }
      }
    },
    changes: (setting) => {
      const size = demand.outlets.ids.length
      const into = { before: new Float64Array(size), after: new Float64Array(size) }
      for (const { productId } of setting.lines) {
        const tried = kept.get(productId)?.tried
        if (tried) addUp(into, tried)
      }
      return rank(into)
    },
    tried: (productId) => kept.get(productId)?.tried,
  }
}

/**
 * What a policy would do with the filings of a past cycle: product by product, by the very rules a run uses, beside what
 * other rules would do; and which outlets would get more or less than they got then. Example: see the test, where a supply
 * of 10 gives 7, 2 and 1 as in the worked example.
 */
export const simulate = (demand: Demand, setting: Setting, recorded: readonly PolicyRecord[] = []): Outcome => {
  const laboratory = openLaboratory(demand, recorded)
  const products = [...laboratory.steps(setting)].flatMap((tried) => (tried ? [tried.outcome] : []))
  return { products, changes: laboratory.changes(setting) }
}
