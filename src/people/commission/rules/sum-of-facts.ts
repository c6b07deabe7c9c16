import { type Rational, rational } from '../../../kernel/rational.ts'
import { type Computation, newTrace } from './computation.ts'
import { evaluate } from './evaluate.ts'
import type { Expression } from './expression.ts'
import type { Plan } from './plan.ts'

type Summing = Extract<Expression, { readonly op: 'sum' | 'count' }>

/** Facts of a kind as one figure looks at them. */
export interface FactsAsked {
  readonly kind: string
  /** Id of the figure. */
  readonly node: string
  readonly person: string
}

const isSumming = (value: object, kind: string): value is Summing =>
  'op' in value && (value.op === 'sum' || value.op === 'count') && 'facts' in value && value.facts === kind

const firstIn = (value: unknown, kind: string): Summing | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  if (isSumming(value, kind)) return value
  for (const inner of Object.values(value)) {
    const found = firstIn(inner, kind)
    if (found) return found
  }
  return undefined
}

const summingOf = (plan: Plan, { kind, node }: Pick<FactsAsked, 'kind' | 'node'>): Summing | undefined => {
  const [name = ''] = node.split('/')
  const step = plan.steps.find((one) => one.name === name)
  const deduction = plan.deductions.find((one) => `deduction.${one.name}` === name)
  return firstIn(step?.is ?? deduction, kind)
}

const measureIn = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  if ('op' in value && value.op === 'measure' && 'name' in value) return String(value.name)
  for (const inner of Object.values(value)) {
    const found = measureIn(inner)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * What the facts of a kind come to where a figure first looks at them, exactly; zero where it does not. Example: of
 * commission on sales without installation it is what was paid for these sales, not the commission.
 */
export const sumOfFacts = (computation: Computation, asked: FactsAsked): Rational => {
  const summing = summingOf(computation.plan, asked)
  if (!summing) return rational(0n)
  const person = asked.node.includes('/') ? asked.person : undefined
  return evaluate(summing, computation.scope({ name: asked.node, clause: '', person }, newTrace())).value
}

/**
 * The unit of {@link sumOfFacts}. Example: of sales it is `money`, of complaints that are counted `count`.
 */
export const unitOfFacts = (plan: Plan, asked: Pick<FactsAsked, 'kind' | 'node'>): string => {
  const summing = summingOf(plan, asked)
  if (summing?.op !== 'sum') return 'count'
  return plan.facts[asked.kind]?.measures[measureIn(summing.of) ?? ''] ?? 'count'
}
