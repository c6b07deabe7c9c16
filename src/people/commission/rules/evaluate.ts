import {
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  parseRational,
  type Rational,
  rational,
  readRational,
  subtractRationals,
  sumRationals,
} from '../../../kernel/rational.ts'
import { holds } from './condition.ts'
import type { Expression } from './expression.ts'
import type { Setting } from './plan.ts'
import { rowsIn, settingText, stepsIn } from './settings.ts'
import type { CountedFact, Scope } from './scope.ts'
import { bandAt, type ExactRow, marginalAt, stepAt, stepsUpTo } from './table.ts'

/**
 * A computed figure and its arithmetic, written when it is asked for (a comparison never asks); `rank` says how tightly the
 * arithmetic binds: a figure, a product, a sum.
 */
export interface Figure {
  readonly value: Rational
  readonly text: () => string
  readonly rank: 0 | 1 | 2
}

type Of<O extends Expression['op']> = Extract<Expression, { readonly op: O }>

const zero = rational(0n)

const plain = (value: Rational): Figure => ({ value, text: () => readRational(value), rank: 0 })

const within = ({ text, rank }: Figure, most: 0 | 1 | 2): string => {
  const written = text()
  return rank > most || written.startsWith('-') ? `(${written})` : written
}

const exact = (text: string, scope: Scope): Rational => {
  const value = parseRational(text)
  if (!value) scope.wrong('not-a-figure', { text })
  return value ?? zero
}

/** The setting of a parameter, remembered as used; what has no value yet is told. */
const settingOf = (key: string, scope: Scope): Setting | undefined => {
  const found = scope.setting(key)
  if (found) scope.trace.settings.set(key, found)
  else scope.wrong('no-setting', { parameter: key })
  return found?.value
}

const figureOfSetting = (key: string, scope: Scope): Figure => {
  const value = settingOf(key, scope)
  if (typeof value === 'string') return plain(exact(value, scope))
  if (value !== undefined) scope.wrong('not-a-figure', { text: key })
  return plain(zero)
}

const isFraction = (expression: Expression): boolean => expression.op === 'ratio' || expression.op === 'divide'

const valueOf = (facts: readonly CountedFact[], of: Expression, scope: Scope): Rational =>
  of.op === 'measure'
    ? sumRationals(facts.map(({ measures }) => measures[of.name] ?? zero))
    : sumRationals(facts.map((fact) => evaluate(of, scope.within(fact)).value))

const sum = (expression: Of<'sum'>, scope: Scope): Figure => {
  const facts = scope.select(expression)
  for (const { fact } of facts) scope.trace.facts.add(fact.id)
  return plain(valueOf(facts, expression.of, scope))
}

const count = (expression: Of<'count'>, scope: Scope): Figure => {
  const facts = scope.select(expression)
  for (const { fact } of facts) scope.trace.facts.add(fact.id)
  return plain(rational(BigInt(facts.length)))
}

const add = ({ of }: Of<'add'>, scope: Scope): Figure => {
  const figures = of.map((one) => evaluate(one, scope))
  const [only] = figures
  if (only && figures.length === 1) return only
  return {
    value: figures.reduce((total, { value }) => addRationals(total, value), zero),
    text: () => figures.map((one) => within(one, 1)).join(' + '),
    rank: 2,
  }
}

const subtract = ({ from, less }: Of<'subtract'>, scope: Scope): Figure => {
  const [left, right] = [evaluate(from, scope), evaluate(less, scope)]
  return {
    value: subtractRationals(left.value, right.value),
    text: () => `${within(left, 1)} − ${within(right, 1)}`,
    rank: 2,
  }
}

/** Where a factor is nothing the rest is not asked for: no output needs no target. */
const multiply = ({ of }: Of<'multiply'>, scope: Scope): Figure => {
  const figures: Figure[] = []
  for (const one of of) {
    const figure = evaluate(one, scope)
    figures.push(isFraction(one) ? { ...figure, rank: 2 } : figure)
    if (figure.value.numerator === 0n) break
  }
  return {
    value: figures.reduce((product, { value }) => multiplyRationals(product, value), rational(1n)),
    text: () => figures.map((one) => within(one, 1)).join(' × '),
    rank: figures.length > 1 ? 1 : 0,
  }
}

const quotient = (left: Figure, right: Figure, scope: Scope): Figure => {
  if (right.value.numerator === 0n) {
    scope.wrong('divisor-zero')
    return plain(zero)
  }
  return {
    value: divideRationals(left.value, right.value),
    text: () => `${within(left, 1)} ÷ ${within(right, 0)}`,
    rank: 1,
  }
}

const clamp = (expression: Of<'clamp'>, scope: Scope): Figure => {
  const figure = evaluate(expression.of, scope)
  const limit = (side: Expression | undefined): Figure | undefined => {
    if (side === undefined) return undefined
    // A limit that is a setting may be nothing: no limit.
    if (side.op === 'parameter' && settingOf(side.key, scope) === null) return undefined
    return evaluate(side, scope)
  }
  const [floor, cap] = [limit(expression.floor), limit(expression.cap)]
  const stands = (bound: Figure): Figure => {
    if (expression.warning !== undefined) scope.warn(expression.warning)
    return { value: bound.value, text: () => `${figure.text()} → ${bound.text()}`, rank: 2 }
  }
  if (floor && compareRationals(figure.value, floor.value) < 0) return stands(floor)
  if (cap && compareRationals(figure.value, cap.value) > 0) return stands(cap)
  return figure
}

const stepsOf = (setting: Setting | undefined, scope: Scope): readonly Rational[] =>
  stepsIn(setting).map((one) => exact(one, scope))

const rowsOf = (setting: Setting | undefined, scope: Scope): readonly ExactRow[] =>
  rowsIn(setting).map(({ from, value }) => ({ from: exact(from, scope), value: exact(value, scope) }))

/** A table that is nothing leaves the figure out of the arithmetic: it is 1. */
const table = ({ shape, of, rows }: Of<'table'>, scope: Scope): Figure => {
  const setting = settingOf(rows, scope)
  if (setting === null) return plain(rational(1n))
  const figure = evaluate(of, scope)
  const found = (value: Rational): Figure => ({
    value,
    text: () => `${figure.text()} → ${readRational(value)}`,
    rank: 2,
  })
  if (shape === 'band') return found(bandAt(rowsOf(setting, scope), figure.value))
  if (shape === 'marginal') return found(marginalAt(rowsOf(setting, scope), figure.value))
  const whole = figure.value.numerator / figure.value.denominator
  return found((shape === 'step' ? stepAt : stepsUpTo)(stepsOf(setting, scope), whole))
}

const choose = ({ parameter, cases }: Of<'choose'>, scope: Scope): Figure => {
  const chosen = cases[settingText(settingOf(parameter, scope))]
  if (chosen) return evaluate(chosen, scope)
  scope.wrong('no-case', { parameter })
  return plain(zero)
}

const when = (expression: Of<'when'>, scope: Scope): Figure => {
  const witness = scope.witness((one) => evaluate(one, scope).value)
  return evaluate(holds(expression.test, witness) ? expression.yes : expression.no, scope)
}

/**
 * Computes an expression exactly and gathers in the scope's trace what it was computed from: there is no figure without
 * its facts, settings and steps. Nothing is rounded here. Example: (12,000 − 200) ÷ 1.17 × 0.18 is 23600/13, read as
 * `(12000 − 200) ÷ 1.17 × 0.18`.
 */
export const evaluate = (expression: Expression, scope: Scope): Figure => {
  switch (expression.op) {
    case 'constant':
      return plain(exact(expression.value, scope))
    case 'parameter':
      return figureOfSetting(expression.key, scope)
    case 'target':
      return plain(scope.target(expression.sheet, expression.field))
    case 'step':
      return plain(scope.step(expression.name))
    case 'score':
      return plain(scope.score())
    case 'measure':
      return plain(scope.measure(expression.name))
    case 'sum':
      return sum(expression, scope)
    case 'count':
      return count(expression, scope)
    case 'add':
      return add(expression, scope)
    case 'subtract':
      return subtract(expression, scope)
    case 'multiply':
      return multiply(expression, scope)
    case 'perUnit':
      return multiply({ op: 'multiply', of: [expression.count, expression.fee] }, scope)
    case 'divide':
      return quotient(evaluate(expression.of, scope), evaluate(expression.by, scope), scope)
    case 'ratio':
      return quotient(evaluate(expression.actual, scope), evaluate(expression.target, scope), scope)
    case 'clamp':
      return clamp(expression, scope)
    case 'table':
      return table(expression, scope)
    case 'choose':
      return choose(expression, scope)
    case 'when':
    default:
      return when(expression, scope)
  }
}
