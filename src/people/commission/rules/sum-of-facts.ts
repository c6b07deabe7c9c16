import { type Rational, rational } from '../../../kernel/rational.ts'
import { type Computation, newTrace } from './computation.ts'
import { evaluate } from './evaluate.ts'
import type { Expression } from './expression.ts'
import type { Plan } from './plan.ts'

type Summing = Extract<Expression, { readonly op: 'sum' | 'count' }>
type Measure = Extract<Expression, { readonly op: 'measure' }>

/** Facts of a kind as one figure looks at them. */
export interface FactsAsked {
  readonly kind: string
  /** Id of the figure. */
  readonly node: string
  readonly person: string
}

type Tree = Readonly<Record<string, unknown>>

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

/** The first part of a formula that is looked for, from outside inwards. */
const firstIn = <P extends Tree>(value: unknown, isWanted: (part: Tree) => part is P): P | undefined => {
  if (!isTree(value)) return undefined
  if (isWanted(value)) return value
  for (const inner of Object.values(value)) {
    const found = firstIn(inner, isWanted)
    if (found) return found
  }
  return undefined
}

const sums =
  (kind: string) =>
  (part: Tree): part is Tree & Summing =>
    (part['op'] === 'sum' || part['op'] === 'count') && part['facts'] === kind

const isMeasure = (part: Tree): part is Tree & Measure => part['op'] === 'measure'

const summingOf = (plan: Plan, { kind, node }: Pick<FactsAsked, 'kind' | 'node'>): Summing | undefined => {
  const [name = ''] = node.split('/')
  const step = plan.steps.find((one) => one.name === name)
  const deduction = plan.deductions.find((one) => `deduction.${one.name}` === name)
  return firstIn(step?.is ?? deduction, sums(kind))
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
  return plan.facts[asked.kind]?.measures[firstIn(summing.of, isMeasure)?.name ?? ''] ?? 'count'
}
