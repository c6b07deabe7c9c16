import { compareRationals, parseRational, type Rational, rational } from '../../../kernel/rational.ts'
import { type Checking, into, type Place } from './checking.ts'
import type { Parameter, Row, Setting } from './plan.ts'
import { parseUnit, type Unit } from './unit.ts'

/** Why a value is none for a parameter, with what fills the sentence. */
export interface Misfit {
  readonly code: string
  readonly params: Readonly<Record<string, string>>
}

const misfit = (code: string, params: Misfit['params'] = {}): Misfit => ({ code, params })

const isRow = (one: string | Row): one is Row => typeof one !== 'string'

/** Beyond this nothing is a rate, an amount or a number of anything that is paid for; such a figure is a slip. */
const largest = rational(1_000_000_000n)

const misfitOfFigure = (value: Setting, unit: string | undefined): Misfit | undefined => {
  if (typeof value !== 'string') return misfit('not-a-figure', { text: JSON.stringify(value) })
  const figure = parseRational(value)
  if (!figure) return misfit('not-a-figure', { text: value })
  const { numerator, denominator } = figure
  if (unit === 'ratio' && numerator < 0n) return misfit('below-zero', { text: value })
  const size = numerator < 0n ? rational(-numerator, denominator) : figure
  return compareRationals(size, largest) > 0 ? misfit('too-large', { text: value }) : undefined
}

const misfitOfSteps = (value: Setting, unit: string | undefined): Misfit | undefined => {
  if (!Array.isArray(value) || value.length === 0) return misfit('not-steps')
  return value.map((one: string | Row) => (isRow(one) ? misfit('not-steps') : misfitOfFigure(one, unit))).find(Boolean)
}

const isAscending = (figures: readonly Rational[]): boolean =>
  figures.every((figure, index) => {
    const before = figures[index - 1]
    return before === undefined || compareRationals(before, figure) < 0
  })

const misfitOfRows = (value: Setting, { unit, by }: Pick<Parameter, 'unit' | 'by'>): Misfit | undefined => {
  if (!Array.isArray(value) || value.length === 0) return misfit('not-rows')
  const rows = value.filter((one: string | Row) => isRow(one))
  if (rows.length < value.length) return misfit('not-rows')
  const wrong = rows
    .flatMap(({ from, value: at }) => [misfitOfFigure(from, by), misfitOfFigure(at, unit)])
    .find(Boolean)
  if (wrong) return wrong
  return isAscending(rows.flatMap(({ from }) => parseRational(from) ?? [])) ? undefined : misfit('rows-not-ascending')
}

/**
 * Why a value does not fit a parameter, or `undefined` when it does: a figure is decimal text or a fraction up to a thousand
 * million, as a ratio not below zero; steps are figures, rows begin at ascending figures, a choice is one of the choices;
 * only an optional one may be nothing.
 * Example: `'0.x'` for a figure is `not-a-figure`.
 */
export const misfitOf = (
  { kind, unit, by, choices = [], isOptional }: Pick<Parameter, 'kind' | 'unit' | 'by' | 'choices' | 'isOptional'>,
  value: Setting,
): Misfit | undefined => {
  if (value === null) return isOptional === true ? undefined : misfit('value-missing')
  switch (kind) {
    case 'figure':
      return misfitOfFigure(value, unit)
    case 'steps':
      return misfitOfSteps(value, unit)
    case 'rows':
      return misfitOfRows(value, { unit, by })
    case 'flag':
      return typeof value === 'boolean' ? undefined : misfit('not-a-flag')
    case 'choice':
    default:
      return typeof value === 'string' && choices.includes(value)
        ? undefined
        : misfit('not-a-choice', { value: JSON.stringify(value), choices: choices.join(', ') })
  }
}

const checkUnits = (checking: Checking, { kind, unit, by, choices }: Parameter, place: Place): void => {
  const isMeasured = kind === 'figure' || kind === 'steps' || kind === 'rows'
  if (isMeasured !== (unit !== undefined)) checking.tell(place, isMeasured ? 'unit-missing' : 'unit-not-wanted')
  if (unit !== undefined && !parseUnit(unit)) checking.tell(into(place, 'unit'), 'unknown-unit', { unit })
  if ((kind === 'rows') !== (by !== undefined)) checking.tell(place, kind === 'rows' ? 'by-missing' : 'by-not-wanted')
  if (by !== undefined && !parseUnit(by)) checking.tell(into(place, 'by'), 'unknown-unit', { unit: by })
  if ((kind === 'choice') !== (choices !== undefined))
    checking.tell(place, kind === 'choice' ? 'choices-missing' : 'choices-not-wanted')
}

const checkValues = (checking: Checking, parameter: Parameter, place: Place): void => {
  let before = ''
  for (const [index, { since, value }] of parameter.values.entries()) {
    const at = into(place, 'values', index)
    const wrong = misfitOf(parameter, value)
    if (wrong) checking.tell(into(at, 'value'), wrong.code, wrong.params)
    if (since <= before) checking.tell(into(at, 'since'), 'values-not-ascending', { since })
    before = since
  }
  const [first] = parameter.values
  if (!first || first.since > `${checking.plan.from}-01`)
    checking.tell(into(place, 'values'), 'no-value-at-start', { from: checking.plan.from })
}

/**
 * Checks the parameters of a plan: units and choices where the kind wants them, every value, days in order with one value
 * each, and a value from the first month of the plan on. Example: two values since the same day are `values-not-ascending`.
 */
export const checkParameters = (checking: Checking, nowhere: Place): void => {
  for (const [key, parameter] of Object.entries(checking.plan.parameters)) {
    const place = { ...into(nowhere, 'parameters', key), clause: parameter.clause }
    checking.clause(into(place, 'clause'), parameter.clause)
    checkUnits(checking, parameter, place)
    checkValues(checking, parameter, place)
  }
}

/** The unit of a figure a parameter names, or `undefined` after telling why it has none. Example: `outputRate` is a ratio, `{}`. */
export const unitOfFigure = (checking: Checking, key: string, place: Place): Unit | undefined => {
  const parameter = checking.parameter(place, key)
  if (!parameter) return undefined
  if (parameter.kind !== 'figure') return checking.tell(place, 'wrong-kind', { parameter: key, wanted: 'figure' })
  return parameter.unit === undefined ? undefined : parseUnit(parameter.unit)
}

const isEver = (parameter: Parameter | undefined, is: (numerator: bigint) => boolean): boolean =>
  parameter?.kind === 'figure' &&
  parameter.values.some(({ value }) => {
    const figure = typeof value === 'string' ? parseRational(value) : undefined
    return figure !== undefined && is(figure.numerator)
  })

/** Whether a figure is zero since some day. Example: a divisor of `'0.00'` since 2027-01-01 is. */
export const isEverZero = (parameter: Parameter | undefined): boolean => isEver(parameter, (size) => size === 0n)

/** Whether a figure is below zero since some day. Example: a part of `'-0.007'` is. */
export const isEverNegative = (parameter: Parameter | undefined): boolean => isEver(parameter, (size) => size < 0n)
