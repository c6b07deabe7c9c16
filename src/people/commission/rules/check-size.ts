import { type Checking, into, type Place } from './checking.ts'
import type { Expression, Formula } from './expression.ts'

/** From how many figures one may be made by multiplying and adding; exact fractions grow with each of them. */
export const mostFigures = 2000

type SizeOfStep = (name: string) => number

const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0)

/**
 * How many figures are multiplied, divided or added to make one, those of the steps it uses included: its exact fraction has
 * at most so many times the digits of one. Branches count as the largest of them. Example: 2 × (3 + 4) is 3.
 */
export const sizeOf = (formula: Formula, sizeOfStep: SizeOfStep): number => {
  const size = (one: Expression): number => sizeOf(one, sizeOfStep)
  switch (formula.op) {
    case 'step':
      return sizeOfStep(formula.name)
    case 'sum':
      return size(formula.of)
    case 'add':
    case 'multiply':
      return total(formula.of.map(size))
    case 'subtract':
      return size(formula.from) + size(formula.less)
    case 'divide':
      return size(formula.of) + size(formula.by)
    case 'ratio':
      return size(formula.actual) + size(formula.target)
    case 'perUnit':
      return size(formula.count) + size(formula.fee)
    case 'clamp':
      return Math.max(...[formula.of, formula.floor, formula.cap].map((one) => (one ? size(one) : 0)))
    case 'table':
      return formula.shape === 'marginal' ? size(formula.of) + 1 : 1
    case 'choose':
      return Math.max(1, ...Object.values(formula.cases).map(size))
    case 'when':
      return Math.max(size(formula.yes), size(formula.no))
    case 'jobShares':
      return size(formula.amount)
    case 'constant':
    case 'count':
    case 'measure':
    case 'parameter':
    case 'portion':
    case 'score':
    case 'share':
    case 'target':
    default:
      return 1
  }
}

/**
 * Tells each step whose figure could grow beyond what can be computed: a plan is data from outside, and squaring a figure
 * fifty times would never end. Example: twelve steps, each the square of the one before, are `figure-too-large` at the last.
 */
export const checkSizes = (checking: Checking, nowhere: Place): void => {
  const sizes = new Map<string, number>()
  for (const [index, { name, clause, is }] of checking.plan.steps.entries()) {
    const size = sizeOf(is, (step) => sizes.get(step) ?? 1)
    if (size > mostFigures)
      checking.tell({ ...into(nowhere, 'steps', index, 'is'), clause }, 'figure-too-large', {
        name,
        most: String(mostFigures),
      })
    // What is too large is told once, and not again by every step that uses it.
    sizes.set(name, size > mostFigures ? 1 : size)
  }
}
