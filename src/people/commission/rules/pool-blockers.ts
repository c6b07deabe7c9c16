import type { Computation } from './computation.ts'
import type { Blocker } from './gates.ts'
import { membersIn } from './members.ts'
import type { Formula } from './expression.ts'
import type { Step } from './plan.ts'

type Share = Extract<Formula, { readonly op: 'share' }>

const heldPool = (computation: Computation, { groups, clause }: Step, { pool: name }: Share): readonly Blocker[] => {
  const pool = computation.plan.steps.find((step) => step.name === name)
  if (!pool || computation.figure(pool).value.numerator === 0n) return []
  const isHeld = membersIn(computation, groups ?? []).every(({ weight }) => weight.numerator === 0n)
  return isHeld ? [{ reason: 'POOL_HELD', clause, subject: name }] : []
}

/** Who has no coefficient where others of the group have one would get nothing without anybody having said so. */
const withoutCoefficient = (computation: Computation, { groups = [], clause }: Step): readonly Blocker[] => {
  const lines = computation.input.roster.filter(({ group }) => groups.includes(group))
  const isUnset = lines.every(({ coefficient }) => coefficient === undefined)
  const isEqual = isUnset && groups.every((group) => computation.plan.roster.equalWhenUnset.includes(group))
  if (isEqual) return []
  return [...new Set(lines.filter(({ coefficient }) => coefficient === undefined).map(({ person }) => person))]
    .toSorted()
    .map((person) => ({ reason: 'MISSING_COEFFICIENT', clause, subject: person }))
}

/**
 * What is wrong with how pools are shared: a pool nobody can be given a part of is held, and somebody has to look at it;
 * a member without a coefficient waits for one. Example: 1,815.38 in a team of nobody gives POOL_HELD about `mechanical`.
 */
export const poolBlockersOf = (computation: Computation): readonly Blocker[] => {
  const found = computation.plan.steps.flatMap((step) =>
    step.is.op === 'share' ? [...withoutCoefficient(computation, step), ...heldPool(computation, step, step.is)] : [],
  )
  return [...new Map(found.map((one) => [`${one.reason} ${one.subject}`, one])).values()]
}
