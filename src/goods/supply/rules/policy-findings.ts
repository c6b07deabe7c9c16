import { isEligible, type Target, type TargetedOutlet } from './eligibility.ts'

/** A policy line as it is looked over before publication. */
export interface PlannedLine {
  readonly productId: number
  readonly productName: string
  readonly productActive: boolean
  readonly quantity: number
  readonly pack: number
  readonly rule: 'byNeed' | 'waterline' | 'quota'
  readonly target: Target
  readonly dailyLimits: readonly (number | null)[]
  readonly quotas: readonly (number | null)[]
  readonly recommended: readonly (number | null)[]
}

/** One thing to be told; `blocker` stops the publication. */
export interface Finding {
  readonly severity: 'blocker' | 'warning'
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly productId: number | null
}

const sumOfQuotas = (line: PlannedLine, eligible: readonly TargetedOutlet[]): number =>
  eligible.reduce((sum, outlet) => sum + (line.quotas[outlet.stars - 1] ?? 0), 0)

const about = (line: PlannedLine, code: string, params: Finding['params'] = {}): Finding => ({
  severity: 'warning',
  code,
  params: { product: line.productName, ...params },
  productId: line.productId,
})

const adviceAboveLimit = (line: PlannedLine): boolean =>
  line.recommended.some((advice, star) => advice !== null && advice > (line.dailyLimits[star] ?? Infinity))

const findingsOfLine = (line: PlannedLine, outlets: readonly TargetedOutlet[]): Finding[] => {
  const found: Finding[] = []
  const eligible = outlets.filter((outlet) => isEligible(line.target, outlet))
  if (!line.productActive) found.push({ ...about(line, 'supply.finding-inactive'), severity: 'blocker' })
  if (line.quantity === 0) found.push(about(line, 'supply.finding-no-supply'))
  if (line.quantity % line.pack !== 0)
    found.push(about(line, 'supply.finding-broken-pack', { rest: line.quantity % line.pack, pack: line.pack }))
  if (eligible.length === 0) found.push(about(line, 'supply.finding-nobody-eligible'))
  const quotas = sumOfQuotas(line, eligible)
  if (line.rule === 'quota' && quotas > line.quantity)
    found.push(about(line, 'supply.finding-quotas-exceed', { quotas, supply: line.quantity }))
  if (line.rule === 'quota' && quotas < line.quantity)
    found.push(about(line, 'supply.finding-quotas-leave', { rest: line.quantity - quotas }))
  if (line.rule === 'waterline' && line.dailyLimits.every((limit) => limit === null))
    found.push(about(line, 'supply.finding-no-limit'))
  if (adviceAboveLimit(line)) found.push(about(line, 'supply.finding-advice-above-limit'))
  return found
}

const blocker = (code: string): Finding => ({ severity: 'blocker', code, params: {}, productId: null })

/**
 * What a planner is told before publication. Blockers: no line, no outlet, a product that is closed. Warnings: among
 * others Σ quotas above supply (then the waterline decides inside the quotas). Example: quotas of 12 units against a
 * supply of 10 give the warning `supply.finding-quotas-exceed` with `{ quotas: 12, supply: 10 }`.
 */
export const policyFindings = (lines: readonly PlannedLine[], outlets: readonly TargetedOutlet[]): Finding[] => {
  return [
    ...(lines.length === 0 ? [blocker('supply.finding-no-lines')] : []),
    ...(outlets.length === 0 ? [blocker('supply.finding-no-outlets')] : []),
    ...lines.flatMap((line) => findingsOfLine(line, outlets)),
  ]
}
