import { checkCondition, checkSelection, type Measured, oneUnit, type UnitOf } from './check-condition.ts'
import { isEverZero, unitOfFigure } from './check-parameter.ts'
import { type Checking, into, ownOf, type Place } from './checking.ts'
import type { Expression } from './expression.ts'
import type { Parameter } from './plan.ts'
import { divideUnits, formatUnit, isSameUnit, multiplyUnits, parseUnit, type Unit } from './unit.ts'
import { parseRational } from '../../../kernel/rational.ts'

type Of<O extends Expression['op']> = Extract<Expression, { readonly op: O }>
type Finder<O extends Expression['op']> = (checking: Checking, expression: Of<O>, place: Place) => Unit | undefined

const ratio: Unit = {}
const count: Unit = { count: 1 }

const one = (checking: Checking, expression: Expression, place: Place): Measured => ({
  unit: unitOf(checking, expression, place),
  place,
})

const each = (checking: Checking, of: readonly Expression[], place: Place): readonly Measured[] => {
  if (of.length === 0) checking.tell(place, 'empty')
  return of.map((expression, index) => one(checking, expression, into(place, 'of', index)))
}

const constant: Finder<'constant'> = (checking, { value, unit }, place) => {
  if (!parseRational(value)) checking.tell(into(place, 'value'), 'not-a-figure', { text: value })
  return parseUnit(unit) ?? checking.tell(into(place, 'unit'), 'unknown-unit', { unit })
}

/** What a filter or a cut-off asks leaves no node, and is asked before there are figures. */
const isOutsideSieve = (checking: Checking, place: Place, what: string): boolean => {
  if (place.isSieve) checking.tell(place, 'not-in-a-filter', { what })
  return !place.isSieve
}

const target: Finder<'target'> = (checking, { sheet, field }, place) => {
  if (!isOutsideSieve(checking, place, 'target')) return undefined
  const found = ownOf(checking.plan.targets, sheet)
  if (!found) return checking.tell(into(place, 'sheet'), 'unknown-sheet', { name: sheet })
  const unit = ownOf(found.fields, field)
  return unit === undefined
    ? checking.tell(into(place, 'field'), 'unknown-field', { name: field, sheet })
    : parseUnit(unit)
}

const step: Finder<'step'> = (checking, { name }, place) => {
  if (!isOutsideSieve(checking, place, 'step')) return undefined
  return checking.step(into(place, 'name'), name) && checking.units.get(name)
}

const score: Finder<'score'> = (checking, _, place) => {
  if (!isOutsideSieve(checking, place, 'score')) return undefined
  return place.isOfPeople ? ratio : checking.tell(place, 'only-of-people', { what: 'score' })
}

const measure: Finder<'measure'> = (checking, { name }, place) => {
  if (place.kind === undefined) return checking.tell(place, 'only-in-a-fact', { what: name })
  const kind = ownOf(checking.plan.facts, place.kind)
  if (!kind) return undefined
  const unit = ownOf(kind.measures, name)
  return unit === undefined
    ? checking.tell(into(place, 'name'), 'unknown-measure', { name, facts: place.kind })
    : parseUnit(unit)
}

const sum: Finder<'sum'> = (checking, expression, place) => {
  const inside = checkSelection(unitOf, expression, { checking, place })
  return inside && unitOf(checking, expression.of, into(inside, 'of'))
}

const countOf: Finder<'count'> = (checking, expression, place) => {
  checkSelection(unitOf, expression, { checking, place })
  return count
}

const product = (checking: Checking, factors: readonly Measured[]): Unit | undefined => {
  let unit: Unit | undefined = ratio
  for (const factor of factors) {
    unit = unit && factor.unit ? multiplyUnits(unit, factor.unit) : undefined
    if ((unit?.money ?? 0) > 1) return checking.tell(factor.place, 'money-times-money')
  }
  return unit
}

const quotient = (
  checking: Checking,
  [of, by]: readonly [Measured, Measured],
  divisor: Expression,
): Unit | undefined => {
  const isZero =
    (divisor.op === 'constant' && parseRational(divisor.value)?.numerator === 0n) ||
    (divisor.op === 'parameter' && isEverZero(ownOf(checking.plan.parameters, divisor.key)))
  if (isZero) checking.tell(by.place, 'divisor-zero')
  return of.unit && by.unit ? divideUnits(of.unit, by.unit) : undefined
}

const attained: Finder<'ratio'> = (checking, { actual, target: aim }, place) => {
  const sides = [one(checking, actual, into(place, 'actual')), one(checking, aim, into(place, 'target'))] as const
  oneUnit(checking, sides)
  quotient(checking, sides, aim)
  return ratio
}

const clamp: Finder<'clamp'> = (checking, { of, floor, cap, warning }, place) => {
  checking.reason(into(place, 'warning'), warning)
  return oneUnit(checking, [
    one(checking, of, into(place, 'of')),
    ...(floor ? [one(checking, floor, into(place, 'floor'))] : []),
    ...(cap ? [one(checking, cap, into(place, 'cap'))] : []),
  ])
}

/** A slice of a marginal table is worth its size times its rate; every other table answers with the value of a row. */
const worthOf = ({ shape }: Of<'table'>, { unit = '', by = '' }: Parameter): Unit | undefined => {
  const [value, slice] = [parseUnit(unit), parseUnit(by)]
  if (shape !== 'marginal') return value
  return value && slice && multiplyUnits(value, slice)
}

const table: Finder<'table'> = (checking, expression, place) => {
  const { shape, of, rows } = expression
  const found = one(checking, of, into(place, 'of'))
  const parameter = checking.parameter(into(place, 'rows'), rows)
  if (!parameter) return undefined
  const wanted = shape === 'step' || shape === 'cumulative' ? 'steps' : 'rows'
  if (parameter.kind !== wanted) return checking.tell(into(place, 'rows'), 'wrong-kind', { parameter: rows, wanted })
  const by = wanted === 'steps' ? count : parseUnit(parameter.by ?? '')
  oneUnit(checking, [{ unit: by, place }, found])
  const unit = worthOf(expression, parameter)
  if (parameter.isOptional === true && unit && !isSameUnit(unit, ratio))
    checking.tell(into(place, 'rows'), 'optional-table', { parameter: rows, unit: formatUnit(unit) })
  return unit
}

const casesOf = ({ kind, choices = [], isOptional }: Parameter): readonly string[] => [
  ...(kind === 'flag' ? ['true', 'false'] : choices),
  ...(isOptional === true ? ['null'] : []),
]

const choose: Finder<'choose'> = (checking, { parameter: key, cases }, place) => {
  const parameter = checking.parameter(into(place, 'parameter'), key)
  if (parameter && parameter.kind !== 'choice' && parameter.kind !== 'flag')
    checking.tell(into(place, 'parameter'), 'wrong-kind', { parameter: key, wanted: 'choice' })
  else if (parameter) {
    const wanted = casesOf(parameter)
    for (const name of wanted)
      if (!Object.hasOwn(cases, name)) checking.tell(into(place, 'cases'), 'case-missing', { parameter: key, name })
    for (const name of Object.keys(cases))
      if (!wanted.includes(name)) checking.tell(into(place, 'cases', name), 'unknown-case', { parameter: key, name })
  }
  return oneUnit(
    checking,
    Object.entries(cases).map(([name, expression]) => one(checking, expression, into(place, 'cases', name))),
  )
}

const when: Finder<'when'> = (checking, { test, yes, no }, place) => {
  checkCondition(unitOf, test, { checking, place: into(place, 'test') })
  return oneUnit(checking, [one(checking, yes, into(place, 'yes')), one(checking, no, into(place, 'no'))])
}

/**
 * The unit of an expression; everything that is wrong inside it is told, and a part whose unit cannot be found out is
 * `undefined` and not told again. Example: hours times yuan an hour is money; yuan plus hours is `units-differ`.
 */
export const unitOf: UnitOf = (checking, expression, place) => {
  switch (expression.op) {
    case 'constant':
      return constant(checking, expression, place)
    case 'parameter':
      return unitOfFigure(checking, expression.key, into(place, 'key'))
    case 'target':
      return target(checking, expression, place)
    case 'step':
      return step(checking, expression, place)
    case 'score':
      return score(checking, expression, place)
    case 'measure':
      return measure(checking, expression, place)
    case 'sum':
      return sum(checking, expression, place)
    case 'count':
      return countOf(checking, expression, place)
    case 'add':
      return oneUnit(checking, each(checking, expression.of, place))
    case 'subtract':
      return oneUnit(checking, [
        one(checking, expression.from, into(place, 'from')),
        one(checking, expression.less, into(place, 'less')),
      ])
    case 'multiply':
      return product(checking, each(checking, expression.of, place))
    case 'perUnit':
      return product(checking, [
        one(checking, expression.count, into(place, 'count')),
        one(checking, expression.fee, into(place, 'fee')),
      ])
    case 'divide': {
      const { of, by } = expression
      return quotient(checking, [one(checking, of, into(place, 'of')), one(checking, by, into(place, 'by'))], by)
    }
    case 'ratio':
      return attained(checking, expression, place)
    case 'clamp':
      return clamp(checking, expression, place)
    case 'table':
      return table(checking, expression, place)
    case 'choose':
      return choose(checking, expression, place)
    case 'when':
    default:
      return when(checking, expression, place)
  }
}
