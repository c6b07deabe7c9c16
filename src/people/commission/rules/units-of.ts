import { checkSteps } from './check-step.ts'
import { Checking, wholePlan } from './checking.ts'
import type { Plan } from './plan.ts'
import { formatUnit } from './unit.ts'

/**
 * What the figure of each step measures, as `formatUnit` writes it; lines of the statement are money. Example: of the
 * shipped plan `output` is `money`, `mechanical.hours` is `hours`, `output.attainment` is `ratio`.
 */
export const unitsOf = (plan: Plan): ReadonlyMap<string, string> => {
  const checking = new Checking(plan)
  checkSteps(checking, wholePlan)
  return new Map([
    ...[...checking.units].flatMap(([name, unit]) => (unit === undefined ? [] : [[name, formatUnit(unit)] as const])),
    ...plan.deductions.map(({ name }) => [`deduction.${name}`, 'money'] as const),
    ...['gross', 'adjustment', 'net'].map((name) => [name, 'money'] as const),
  ])
}
