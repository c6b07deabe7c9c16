import { type Checking, into, ownOf, type Place } from './checking.ts'
import type { Condition, Expression, Selection, Where } from './expression.ts'
import { formatUnit, isSameUnit, type Unit } from './unit.ts'

/** Finds the unit of an expression and tells what is wrong with it. */
export type UnitOf = (checking: Checking, expression: Expression, place: Place) => Unit | undefined

/** A unit and where it was found. */
export interface Measured {
  readonly unit: Unit | undefined
  readonly place: Place
}

/**
 * The one unit of some figures, each of which is told that differs from the first; `undefined` where none is known.
 * Example: yuan and hours are `units-differ` at the hours.
 */
export const oneUnit = (checking: Checking, found: readonly Measured[]): Unit | undefined => {
  const known = found.filter(({ unit }) => unit !== undefined)
  const first = known[0]?.unit
  for (const { unit, place } of known)
    if (first && unit && !isSameUnit(first, unit))
      checking.tell(place, 'units-differ', { left: formatUnit(first), right: formatUnit(unit) })
  return first
}

type Of<T extends Condition['test']> = Extract<Condition, { readonly test: T }>

const isInFact = (checking: Checking, place: Place, what: string): boolean => {
  if (place.kind === undefined) checking.tell(place, 'only-in-a-fact', { what })
  return place.kind !== undefined
}

const checkAttribute = (checking: Checking, condition: Of<'attribute'>, place: Place): void => {
  if (!isInFact(checking, place, condition.name)) return
  const { name, in: wanted } = condition
  const kind = ownOf(checking.plan.facts, place.kind ?? '')
  if (!kind) return
  const allowed = ownOf(kind.attributes, name)
  if (allowed === undefined) checking.tell(place, 'unknown-attribute', { name, facts: place.kind ?? '' })
  for (const [index, value] of wanted.entries()) {
    const fits =
      allowed === undefined ||
      (typeof value === 'boolean'
        ? allowed === 'flag'
        : allowed === 'text' || (typeof allowed !== 'string' && allowed.includes(value)))
    if (!fits) checking.tell(into(place, 'in', index), 'unknown-value', { name, value: String(value) })
  }
}

const checkListed = (
  checking: Checking,
  place: Place,
  { name, of }: { readonly name: string; readonly of: 'dates' | 'people' },
): void => {
  if (!isInFact(checking, place, name)) return
  const kind = ownOf(checking.plan.facts, place.kind ?? '')
  if (kind && !kind[of].includes(name))
    checking.tell(place, of === 'dates' ? 'unknown-date' : 'unknown-role', { name, facts: place.kind ?? '' })
}

const checkSetting = (checking: Checking, { parameter: key, in: wanted }: Of<'setting'>, place: Place): void => {
  const parameter = checking.parameter(into(place, 'parameter'), key)
  if (!parameter) return
  for (const [index, value] of wanted.entries()) {
    const fits =
      value === null
        ? parameter.isOptional === true
        : typeof value === 'boolean'
          ? parameter.kind === 'flag'
          : parameter.kind === 'choice' && (parameter.choices ?? []).includes(value)
    if (!fits) checking.tell(into(place, 'in', index), 'unknown-value', { name: key, value: String(value) })
  }
}

/**
 * Checks a condition: what it asks about exists, can be asked there, and is compared with its own unit. Example:
 * `{ test: 'attribute', … }` outside a fact is `only-in-a-fact`.
 */
export const checkCondition = (
  unitOf: UnitOf,
  condition: Condition,
  { checking, place }: { readonly checking: Checking; readonly place: Place },
): void => {
  switch (condition.test) {
    case 'attribute':
      return checkAttribute(checking, condition, place)
    case 'known':
      return checkListed(checking, place, { name: condition.date, of: 'dates' })
    case 'named':
      return checkListed(checking, place, { name: condition.role, of: 'people' })
    case 'scored':
      if (!place.isOfPeople || place.kind !== undefined) checking.tell(place, 'only-of-people', { what: 'scored' })
      return undefined
    case 'setting':
      return checkSetting(checking, condition, place)
    case 'compare':
      oneUnit(
        checking,
        (['left', 'right'] as const).map((side) => {
          const at = into(place, side)
          return { place: at, unit: unitOf(checking, condition[side], at) }
        }),
      )
      return undefined
    case 'not':
      return checkCondition(unitOf, condition.of, { checking, place: into(place, 'of') })
    case 'all':
    case 'any':
      if (condition.of.length === 0) checking.tell(place, 'empty')
      for (const [index, one] of condition.of.entries())
        checkCondition(unitOf, one, { checking, place: into(place, 'of', index) })
      return undefined
  }
}

const checkFilters = (
  unitOf: UnitOf,
  where: Where,
  { checking, place }: { readonly checking: Checking; readonly place: Place },
): void => {
  for (const [index, one] of where.entries()) {
    const at = into(place, index)
    if (typeof one === 'string') {
      const list = ownOf(checking.plan.filters, one)
      if (!list) checking.tell(at, 'unknown-filter', { name: one })
      else if (!checking.isFitted(one, place.kind ?? ''))
        checkFilters(unitOf, list, { checking, place: { ...place, path: `filters.${one}` } })
    } else {
      checking.reason(into(at, 'reason'), one.reason)
      if (one.clause !== undefined) checking.clause(into(at, 'clause'), one.clause)
      checkCondition(unitOf, one.keep, { checking, place: into(at, 'keep') })
    }
  }
}

/**
 * Checks which facts are taken: the kind exists, it names people in the part asked for, each filter fits the kind. Yields
 * the place inside a fact of the kind, or `undefined` where there is no such kind. Example: `whose: 'seller'` of hours is
 * `unknown-role`.
 */
export const checkSelection = (
  unitOf: UnitOf,
  { facts, where = [], whose }: Selection,
  { checking, place }: { readonly checking: Checking; readonly place: Place },
): Place | undefined => {
  if (place.kind !== undefined) return checking.tell(place, 'facts-in-a-fact', { facts })
  const kind = checking.kind(into(place, 'facts'), facts)
  if (whose !== undefined) {
    const at = into(place, 'whose')
    if (!place.isOfPeople) checking.tell(at, 'only-of-people', { what: 'whose' })
    if (kind && !kind.people.includes(whose)) checking.tell(at, 'unknown-role', { name: whose, facts })
  }
  if (!kind) return undefined
  const inside = { ...place, kind: facts }
  checkFilters(unitOf, where, { checking, place: { ...into(inside, 'where'), isSieve: true } })
  return inside
}

/**
 * Checks the lists of filters that no kind of fact uses, as far as that can be done without one. Example: an unused list
 * with a reason that has no words is `unknown-reason`.
 */
export const checkUnusedFilters = (unitOf: UnitOf, checking: Checking, nowhere: Place): void => {
  for (const name of Object.keys(checking.plan.filters))
    if (!checking.isUsed(name))
      checkFilters(unitOf, [name], { checking, place: { ...nowhere, kind: '', isSieve: true } })
}
