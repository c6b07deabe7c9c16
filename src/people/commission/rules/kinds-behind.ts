import type { Plan } from './plan.ts'

/** The kinds of fact a formula names, wherever it names them. */
const kindsIn = (value: unknown, found: Set<string>): void => {
  if (typeof value !== 'object' || value === null) return
  if ('facts' in value && typeof value.facts === 'string') found.add(value.facts)
  for (const inner of Object.values(value)) kindsIn(inner, found)
}

/**
 * The kinds of fact that figures are computed from, by the steps they belong to (`deduction.` and the lines of the
 * statement too). Example: of the shipped plan `output.warranty` looks at `warrantyClaim` only.
 */
export const kindsBehind = (plan: Plan, steps: ReadonlySet<string>): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const { name, is } of plan.steps) if (steps.has(name)) kindsIn(is, found)
  for (const { name, rate, amount } of plan.deductions)
    if (steps.has(`deduction.${name}`)) kindsIn([rate, amount], found)
  if (steps.has('adjustment')) kindsIn(plan.transfers, found)
  return found
}
