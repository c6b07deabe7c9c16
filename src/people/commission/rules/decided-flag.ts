import type { Plan } from './plan.ts'

/**
 * The flag of a kind of fact that only the station manager sets, after somebody else recorded the fact: that an adjustment in
 * a team is approved (S1.6), that a missed satisfaction target is decided on (S1.5). `undefined`: it has none. Example: of
 * `teamAdjustment` it is `approved`.
 */
export const decidedFlag = (plan: Plan, kind: string): string | undefined => {
  const attributes = plan.facts[kind]?.attributes ?? {}
  if (plan.transfers.some(({ facts }) => facts === kind) && attributes['approved'] === 'flag') return 'approved'
  const isGated = plan.gates.some((gate) => gate.gate === 'none' && gate.facts === kind)
  return isGated && attributes['decided'] === 'flag' ? 'decided' : undefined
}
