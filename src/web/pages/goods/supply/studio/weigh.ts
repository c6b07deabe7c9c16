import { rational, type Rational } from '../../../../../kernel/rational.ts'
import { weightsByOwner } from '../../../../../goods/allocation/rules/owner-weights.ts'
import { encodeName } from '../../../../../goods/allocation/rules/ticket.ts'
import { parseWeight, scaleWeights, type ScaledWeights } from '../../../../../goods/allocation/rules/weights.ts'
import { isEligible } from '../../../../../goods/supply/rules/eligibility.ts'
import type { PolicyRecord } from '../supply-types.ts'
import type { Outlets, Setting } from './simulation.ts'

/** Who may have a product and with what weight, by place. */
export interface Weighed {
  readonly eligible: Uint8Array
  readonly weights: ScaledWeights
}

const one = rational(1n)

const starWeights = (setting: Setting): readonly Rational[] =>
  setting.starWeights.map((text) => parseWeight(text) ?? one)

const pick = (weights: ScaledWeights, places: ArrayLike<number>): ScaledWeights =>
  weights.exact
    ? { ...weights, units: Array.from(places, (place) => weights.units[place] ?? 1n) }
    : { ...weights, units: Float64Array.from(places, (place) => weights.units[place] ?? 1) }

/** By owner the eligible outlets of one owner share one weight, whether they asked or not. */
const ownerWeights = (outlets: Outlets, setting: Setting, eligible: Uint8Array): ScaledWeights => {
  const byStar = starWeights(setting)
  const places = outlets.ids.flatMap((_, place) => (eligible[place] === 1 ? [place] : []))
  const shared = weightsByOwner(
    places.map((place) => ({
      owner: String(outlets.owners[place]),
      weight: byStar[(outlets.stars[place] ?? 1) - 1] ?? one,
    })),
  )
  const all = outlets.ids.map(() => one)
  for (const [at, place] of places.entries()) all[place] = shared[at] ?? one
  return scaleWeights(all)
}

/** Five weights brought to one denominator serve every outlet; no fraction a shop is needed. */
const outletWeights = (outlets: Outlets, setting: Setting): ScaledWeights =>
  pick(
    scaleWeights(starWeights(setting)),
    outlets.stars.map((stars) => stars - 1),
  )

const eligibleOf = (outlets: Outlets, target: PolicyRecord['target']): Uint8Array =>
  Uint8Array.from(outlets.ids, (_, place) =>
    Number(
      isEligible(target, {
        stars: outlets.stars[place] ?? 1,
        regionId: outlets.regions[place] ?? 0,
        channel: outlets.channels[place] ?? '',
        tags: outlets.tags[place] ?? [],
      }),
    ),
  )

/** Works out once for each target and setting of weights who is eligible and what each outlet weighs. */
export const createScales = (outlets: Outlets) => {
  const kept = new Map<string, Weighed>()
  const names = outlets.licenceNumbers.map(encodeName)
  const weigh = (setting: Setting, target: PolicyRecord['target']): Weighed => {
    const key = JSON.stringify([setting.starWeights, setting.weightBy, target])
    const known = kept.get(key)
    if (known) return known
    if (kept.size > 200) kept.clear()
    const eligible = eligibleOf(outlets, target)
    const weights =
      setting.weightBy === 'owner' ? ownerWeights(outlets, setting, eligible) : outletWeights(outlets, setting)
    const weighed = { eligible, weights }
    kept.set(key, weighed)
    return weighed
  }
  return { weigh, pick, nameOf: (place: number): Uint8Array => names[place] ?? new Uint8Array() }
}

/** See {@link createScales}. */
export type Scales = ReturnType<typeof createScales>
