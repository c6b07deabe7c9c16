import type { Month } from '../../../kernel/period.ts'
import type { Plan } from './plan.ts'
import { type Overrides, settingsIn } from './settings.ts'

const afterEverything: Month = '9999-12'

/**
 * A plan tried on a month before it begins: as if it had begun then, with every value it will have once all that it changes
 * holds. Source: engine, point 1. Example: a version from 2026-12 with a rate since 2027-01 is tried on 2026-09 with that rate.
 */
export const triedOn = (plan: Plan, period: Month): { readonly plan: Plan; readonly overrides: Overrides } => {
  const settings = settingsIn(plan, afterEverything)
  const from = plan.from < period ? plan.from : period
  return { plan: { ...plan, from }, overrides: new Map([...settings].map(([key, { value }]) => [key, value])) }
}
