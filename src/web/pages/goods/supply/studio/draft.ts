import type { CycleRecord, PolicyRecord } from '../supply-types.ts'

/** All a planner decides in the studio. */
export interface Draft {
  readonly lines: readonly PolicyRecord[]
  readonly starWeights: readonly string[]
  readonly weightBy: CycleRecord['weightBy']
}

const isSameLine = (one: PolicyRecord | undefined, other: PolicyRecord): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** True when two drafts weigh alike. */
export const hasSameWeights = (one: Draft, other: Draft): boolean =>
  one.weightBy === other.weightBy && one.starWeights.join() === other.starWeights.join()

/** True when two drafts say the same, in whatever order their lines stand. Example: what was saved and is read again. */
export const isSameDraft = (one: Draft, other: Draft): boolean => {
  if (one === other) return true
  if (!hasSameWeights(one, other) || one.lines.length !== other.lines.length) return false
  const byId = new Map(one.lines.map((line) => [line.productId, line]))
  return other.lines.every((line) => isSameLine(byId.get(line.productId), line))
}

/** The plan of a cycle as the server takes it, with the weights of a draft. */
export const planOf = (
  { code, name, mode, filingOpensAt, filingClosesAt, orderingOpensAt, orderingClosesAt }: CycleRecord,
  { starWeights, weightBy }: Draft,
) => ({
  code,
  name,
  mode,
  filingOpensAt,
  filingClosesAt,
  orderingOpensAt,
  orderingClosesAt,
  weightBy,
  starWeights: [...starWeights],
})
