/** A staged target: from `from` on, a slice should reach this rate by unit. */
export interface StagedTarget {
  readonly sliceBy: string
  readonly sliceKey: string
  /** First day it holds, `YYYY-MM-DD`. */
  readonly from: string
  /** Text with four decimals. */
  readonly rate: string
}

const latest = (targets: readonly StagedTarget[], day: string): StagedTarget | undefined => {
  let found: StagedTarget | undefined
  for (const one of targets) if (one.from <= day && (found === undefined || one.from > found.from)) found = one
  return found
}

/**
 * The rate a slice should reach on a day: of its own targets the one that began last, else that of the whole network, else
 * null. Days compare as text. A slice has at most one target for each first day, so there is no tie.
 * Example: targets from 1 October (0.9) and from 1 December (0.95) give `'0.9000'` on 23 November.
 */
export const targetInForce = (
  targets: readonly StagedTarget[],
  slice: { readonly by: string; readonly key: string },
  day: string,
): string | null => {
  const own = targets.filter((one) => one.sliceBy === slice.by && one.sliceKey === slice.key)
  const network = targets.filter((one) => one.sliceBy === 'network')
  return (latest(own, day) ?? latest(network, day))?.rate ?? null
}
