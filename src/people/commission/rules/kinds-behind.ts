import type { Selection } from './expression.ts'
import type { Fact } from './fact.ts'
import type { Plan } from './plan.ts'

type Looking = Pick<Selection, 'facts' | 'where'>

const isLooking = (value: object): value is Looking => 'facts' in value && typeof value.facts === 'string'

/** Wherever a formula looks at facts. */
const lookingIn = (value: unknown, found: Looking[]): void => {
  if (typeof value !== 'object' || value === null) return
  if (isLooking(value)) found.push(value)
  for (const inner of Object.values(value)) lookingIn(inner, found)
}

const lookingBehind = (plan: Plan, steps: ReadonlySet<string>): readonly Looking[] => {
  const found: Looking[] = []
  for (const { name, is } of plan.steps) if (steps.has(name)) lookingIn(is, found)
  for (const { name, rate, amount } of plan.deductions)
    if (steps.has(`deduction.${name}`)) lookingIn([rate, amount], found)
  if (steps.has('adjustment')) lookingIn(plan.transfers, found)
  return found
}

/**
 * The kinds of fact that figures are computed from, by the steps they belong to (`deduction.` and the lines of the
 * statement too). Example: of the shipped plan `output.warranty` looks at `warrantyClaim` only.
 */
export const kindsBehind = (plan: Plan, steps: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(lookingBehind(plan, steps).map(({ facts }) => facts))

/**
 * Whether figures look at a fact at all, by the steps they belong to: a filter that gives no reason tells whose a fact
 * is, one with a reason tells why it does not count. Example: of the shipped plan `mechanical.hours` looks at rework of
 * the mechanical team, which does not count, and never at an hour of the body shop.
 */
export const looksAt = (
  plan: Plan,
  steps: ReadonlySet<string>,
): ((fact: Pick<Fact, 'kind' | 'attributes'>) => boolean) => {
  const looking = lookingBehind(plan, steps)
  const isSomebodyElses = ({ where = [] }: Looking, { attributes }: Pick<Fact, 'attributes'>): boolean =>
    where
      .flatMap((one) => (typeof one === 'string' ? (plan.filters[one] ?? []) : [one]))
      .some(
        ({ keep, reason }) =>
          reason === undefined && keep.test === 'attribute' && !keep.in.includes(String(attributes[keep.name] ?? '')),
      )
  return (fact) => looking.some((one) => one.facts === fact.kind && !isSomebodyElses(one, fact))
}
