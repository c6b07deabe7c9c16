import { compareRationals, type Rational } from '../../../kernel/rational.ts'
import type { Condition, Expression, Relation } from './expression.ts'
import type { Setting } from './plan.ts'

/** What a condition may ask about the fact, the person or the station it is put to. */
export interface Witness {
  readonly attribute: (name: string) => string | boolean | undefined
  readonly isKnown: (date: string) => boolean
  readonly isNamed: (role: string) => boolean
  readonly isScored: () => boolean
  readonly setting: (key: string) => Setting | undefined
  readonly figure: (expression: Expression) => Rational
}

/** What is seen of a fact where there is none: the station and people have no attributes, days or parts. */
export const outsideFacts: Pick<Witness, 'attribute' | 'isKnown' | 'isNamed'> = {
  attribute: () => undefined,
  isKnown: () => false,
  isNamed: () => false,
}

const relations: Readonly<Record<Relation, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '=': (order) => order === 0,
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
}

const isAmong = (value: unknown, allowed: readonly unknown[]): boolean => allowed.includes(value ?? null)

/**
 * Whether a condition holds for what the witness tells of. Comparisons are exact, so a sale of 264.00 on a list price of
 * 330.00 is at four fifths and not a hair beside it. Example: `{ test: 'known', date: 'settledOn' }` is false for an order
 * that is not settled.
 */
export const holds = (condition: Condition, witness: Witness): boolean => {
  switch (condition.test) {
    case 'attribute':
      return isAmong(witness.attribute(condition.name), condition.in)
    case 'known':
      return witness.isKnown(condition.date)
    case 'named':
      return witness.isNamed(condition.role)
    case 'scored':
      return witness.isScored()
    case 'setting':
      return isAmong(witness.setting(condition.parameter), condition.in)
    case 'compare':
      return relations[condition.relation](
        compareRationals(witness.figure(condition.left), witness.figure(condition.right)),
      )
    case 'not':
      return !holds(condition.of, witness)
    case 'all':
      return condition.of.every((one) => holds(one, witness))
    case 'any':
    default:
      return condition.of.some((one) => holds(one, witness))
  }
}
