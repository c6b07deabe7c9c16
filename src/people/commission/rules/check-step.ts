import { type Measured, checkSelection, oneUnit } from './check-condition.ts'
import { unitOf } from './check-expression.ts'
import { isEverNegative, isEverZero, unitOfFigure } from './check-parameter.ts'
import { type Checking, into, ownOf, type Place } from './checking.ts'
import type { Expression, Formula } from './expression.ts'
import type { Step } from './plan.ts'
import { formatUnit, isSameUnit, parseUnit, type Unit } from './unit.ts'

type Of<O extends Formula['op']> = Extract<Formula, { readonly op: O }>

const money: Unit = { money: 1 }

/** Names of the lines every statement has; a step of that name would overwrite them. */
const isLineOfStatement = (name: string): boolean =>
  ['gross', 'adjustment', 'net'].includes(name) || name.startsWith('deduction.')

const expectUnit = (checking: Checking, { unit, place }: Measured, wanted: Unit): void => {
  if (unit && !isSameUnit(unit, wanted))
    checking.tell(place, 'wrong-unit', { unit: formatUnit(unit), wanted: formatUnit(wanted) })
}

/** What is divided must be a rounded amount of the station: whole fen, once. */
const checkPool = (checking: Checking, name: string, place: Place): void => {
  const pool = checking.step(place, name)
  if (!pool) return
  if (pool.groups) checking.tell(place, 'pool-of-people', { name })
  if (pool.isRounded !== true) checking.tell(place, 'not-rounded', { name })
  expectUnit(checking, { unit: checking.units.get(name), place }, money)
}

const share = (checking: Checking, { pool, denominator }: Of<'share'>, place: Place): Unit => {
  if (!place.isOfPeople) checking.tell(place, 'only-of-people', { what: 'share' })
  checkPool(checking, pool, into(place, 'pool'))
  const at = into(place, 'denominator')
  if (denominator === undefined) return money
  const fixed = ownOf(checking.plan.parameters, denominator)
  if (isEverZero(fixed)) checking.tell(at, 'divisor-zero')
  if (isEverNegative(fixed)) checking.tell(at, 'negative-weight', { parameter: denominator })
  expectUnit(checking, { unit: unitOfFigure(checking, denominator, at), place: at }, {})
  return money
}

const portion = (checking: Checking, { pool, take, among }: Of<'portion'>, place: Place): Unit => {
  checkPool(checking, pool, into(place, 'pool'))
  if (!Object.hasOwn(among, take)) checking.tell(into(place, 'take'), 'unknown-part', { name: take })
  const weights = Object.entries(among).map(([name, key]) => {
    const at = into(place, 'among', name)
    if (isEverNegative(ownOf(checking.plan.parameters, key))) checking.tell(at, 'negative-weight', { parameter: key })
    return { unit: unitOfFigure(checking, key, at), place: at }
  })
  oneUnit(checking, weights)
  return money
}

const jobShares = (checking: Checking, formula: Of<'jobShares'>, place: Place): Unit => {
  if (!place.isOfPeople) checking.tell(place, 'only-of-people', { what: 'jobShares' })
  const inside = checkSelection(unitOf, formula, { checking, place })
  if (!inside) return money
  const { among, facts } = formula
  if (ownOf(checking.plan.facts, facts)?.people.includes(among) !== true)
    checking.tell(into(place, 'among'), 'unknown-role', { name: among, facts })
  const at = into(inside, 'amount')
  expectUnit(checking, { unit: unitOf(checking, formula.amount, at), place: at }, money)
  return money
}

const isDivided = (formula: Formula): formula is Exclude<Formula, Expression> =>
  formula.op === 'share' || formula.op === 'portion' || formula.op === 'jobShares'

const unitOfFormula = (checking: Checking, formula: Formula, place: Place): Unit | undefined => {
  if (!isDivided(formula)) return unitOf(checking, formula, place)
  if (formula.op === 'share') return share(checking, formula, place)
  return formula.op === 'portion' ? portion(checking, formula, place) : jobShares(checking, formula, place)
}

/** Whatever leaves the plan as an amount is money and rounded; a pool is the station's, an income is somebody's. */
const checkOutput = (checking: Checking, step: Step, { unit, place }: Measured): void => {
  const { name, isRounded, pool, isIncome, groups } = step
  if (unit && parseUnit(formatUnit(unit)) === undefined)
    checking.tell(into(place, 'is'), 'strange-unit', { unit: formatUnit(unit) })
  const isOutput = pool !== undefined || isIncome === true
  if (isOutput && isRounded !== true) checking.tell(place, 'not-rounded', { name })
  if (isOutput || isRounded === true) expectUnit(checking, { unit, place: into(place, 'is') }, money)
  if (isIncome === true && !groups) checking.tell(place, 'income-without-groups', { name })
  if (pool !== undefined && groups) checking.tell(into(place, 'pool'), 'pool-of-people', { name })
  if (isLineOfStatement(name)) checking.tell(into(place, 'name'), 'reserved-name', { name })
}

/**
 * Checks the steps of a plan in their order: names, units, what may be seen from where, and that every amount that is
 * paid, listed or divided is rounded money. Example: an income of yuan that is not rounded is `not-rounded`.
 */
export const checkSteps = (checking: Checking, nowhere: Place): void => {
  for (const [index, step] of checking.plan.steps.entries()) {
    const { name, clause, groups } = step
    const place = { ...into(nowhere, 'steps', index), clause, isOfPeople: groups !== undefined, stepsBefore: index }
    checking.clause(into(place, 'clause'), clause)
    if (groups) checking.groups(into(place, 'groups'), groups)
    const unit = unitOfFormula(checking, step.is, into(place, 'is'))
    checking.units.set(name, unit)
    checkOutput(checking, step, { unit, place })
  }
}

/**
 * Checks what is taken off: either a rate of the gross, a ratio, or an amount, money. Example: a rate in yuan is
 * `wrong-unit`.
 */
export const checkDeductions = (checking: Checking, nowhere: Place): void => {
  for (const [index, { clause, groups, rate, amount }] of checking.plan.deductions.entries()) {
    const place = { ...into(nowhere, 'deductions', index), clause, isOfPeople: true }
    checking.clause(into(place, 'clause'), clause)
    checking.groups(into(place, 'groups'), groups)
    if ((rate === undefined) === (amount === undefined)) checking.tell(place, 'not-rate-or-amount')
    const [rated, fixed] = [into(place, 'rate'), into(place, 'amount')]
    if (rate) expectUnit(checking, { unit: unitOf(checking, rate, rated), place: rated }, {})
    if (amount) expectUnit(checking, { unit: unitOf(checking, amount, fixed), place: fixed }, money)
  }
}
