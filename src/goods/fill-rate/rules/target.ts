/** A staged target: from `from` on, a slice should reach this rate by unit. */
export interface StagedTarget {
  readonly sliceBy: string
  readonly sliceKey: string
  /** First day it holds, `YYYY-MM-DD`. */
  readonly from: string
  /** Text with four decimals. */
  readonly rate: string
}

/** What a target is looked up for: a cut and the key inside of it. */
export interface TargetSlice {
  readonly by: string
  readonly key: string
}

const latest = (targets: readonly StagedTarget[], day: string): StagedTarget | undefined => {
  let found: StagedTarget | undefined
  for (const one of targets) if (one.from <= day && (found === undefined || one.from > found.from)) found = one
  return found
}

/**
 * The rate a slice should reach on a day: of its own targets the one that began last; else, in the same way, of the slices
 * it lies within, the nearest first; else of the whole network; else null. Days compare as text. A slice has at most one
 * target for each first day, so there is no tie.
 * Example: targets from 1 October (0.9) and from 1 December (0.95) give `'0.9000'` on 23 November.
 */
export const targetInForce = (
  targets: readonly StagedTarget[],
  nearestFirst: readonly TargetSlice[],
  day: string,
): string | null => {
  for (const { by, key } of [...nearestFirst, { by: 'network', key: '' }]) {
    const found = latest(
      targets.filter((one) => one.sliceBy === by && (by === 'network' || one.sliceKey === key)),
      day,
    )
    if (found) return found.rate
  }
  return null
}

/**
 * How far a rate is from its target: rate less target, as text with four decimals and a minus when it lies below; null when
 * there is no rate or no target. Exact, nothing is rounded.
 * Example: `distanceToTarget('0.9350', '0.9500')` is `'-0.0150'`.
 */
export const distanceToTarget = (rate: string | null, target: string | null): string | null => {
  if (rate === null || target === null) return null
  const steps = Number(rate.replace('.', '')) - Number(target.replace('.', ''))
  const digits = String(Math.abs(steps)).padStart(5, '0')
  return `${steps < 0 ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`
}

/** What was asked in a cycle, in units, and the target that held then. */
export interface AskedUnderTarget {
  readonly asked: number
  readonly target: string | null
}

/**
 * What a figure over several cycles should have reached: each cycle by the target then in force, weighted by the units
 * asked in it, Σ asked × target / Σ asked, as text with four decimals, rounded half up in whole numbers. Where one target
 * held throughout that is the target itself. Null when nothing was asked, and when units were asked while no target held:
 * such a figure is judged by none. Cycles in which nothing was asked count for nothing.
 * Source: ordering rules, section 4, staged targets.
 * Example: 100 units under `'0.8000'` and 300 under `'0.9000'` give `'0.8750'`.
 */
export const targetOver = (cycles: readonly AskedUnderTarget[]): string | null => {
  let [asked, demanded] = [0n, 0n]
  for (const one of cycles) {
    if (one.asked === 0) continue
    if (one.target === null) return null
    asked += BigInt(one.asked)
    demanded += BigInt(one.asked) * BigInt(one.target.replace('.', ''))
  }
  if (asked === 0n) return null
  const tenThousandths = String((2n * demanded + asked) / (2n * asked)).padStart(5, '0')
  return `${tenThousandths.slice(0, -4)}.${tenThousandths.slice(-4)}`
}
