import type { Expression, Formula } from './expression.ts'
import type { FormulaWords, Speech } from './formula-words.ts'
import { sayCondition, sayWhere } from './say-condition.ts'

/** One way in which a figure is worked out; `when` is empty where there is only one. */
export interface SaidCase {
  readonly when: string
  readonly says: string
}

type Choice = Extract<Expression, { readonly op: 'choose' | 'when' }>

const speechOf = (words: FormulaWords): Speech => ({ words, say: (one) => sayExpression(words, one) })

const signs = { add: ' + ', multiply: ' × ' } as const

/** What has to stand in brackets inside a product or a quotient. */
const loose: ReadonlySet<string> = new Set(['add', 'subtract', 'clamp', 'choose', 'when', 'table'])

const bracketed = (words: FormulaWords, one: Expression): string =>
  loose.has(one.op) ? words.phrase('brackets', { of: sayExpression(words, one) }) : sayExpression(words, one)

type Clamp = Extract<Expression, { readonly op: 'clamp' }>

const bounded = (words: FormulaWords, said: string, { floor, cap }: Clamp): string => {
  const bounds = [
    ...(floor ? [words.phrase('at-least', { bound: sayExpression(words, floor) })] : []),
    ...(cap ? [words.phrase('at-most', { bound: sayExpression(words, cap) })] : []),
  ]
  return [said, ...bounds].join(words.phrase('comma'))
}

const saySelection = (
  words: FormulaWords,
  name: 'sum' | 'count',
  { facts, where, whose, of }: Extract<Expression, { readonly op: 'sum' | 'count' }> & { readonly of?: Expression },
): string => {
  const kind = words.facts(facts)
  const kept = sayWhere(speechOf(words), where ?? [])
  return words.phrase(name, {
    what: of ? sayExpression(words, of) : '',
    facts: whose === undefined ? kind : words.phrase('own', { facts: kind }),
    where: kept === '' ? '' : words.phrase('where', { only: kept }),
  })
}

/** The cases of a choice, one below the other; a choice among the rest goes on in the same list. */
const casesOf = (words: FormulaWords, choice: Choice): readonly SaidCase[] => {
  if (choice.op === 'choose')
    return Object.entries(choice.cases).map(([value, of]) => ({
      when: words.phrase('is', { what: words.parameter(choice.parameter), value: words.choice(value) }),
      says: sayExpression(words, of),
    }))
  const yes = { when: sayCondition(speechOf(words), choice.test), says: sayExpression(words, choice.yes) }
  const { no } = choice
  if (no.op === 'when') return [yes, ...casesOf(words, no)]
  return [yes, { when: words.phrase('otherwise'), says: sayExpression(words, no) }]
}

const sayInline = (words: FormulaWords, choice: Choice): string =>
  casesOf(words, choice)
    .map(({ when, says }) => words.phrase('case', { when, says }))
    .join(words.phrase('semicolon'))

/**
 * An expression in the words of a language: figures by their names, signs as people write them, brackets where they are
 * needed. Example: `output × output commission rate × output attainment`.
 */
export const sayExpression = (words: FormulaWords, one: Expression): string => {
  const say = (inner: Expression): string => sayExpression(words, inner)
  switch (one.op) {
    case 'constant':
      return words.value(one.value, one.unit)
    case 'parameter':
      return words.parameter(one.key)
    case 'target':
      return words.field(one.field)
    case 'step':
      return words.step(one.name)
    case 'score':
      return words.field('score')
    case 'measure':
      return words.field(one.name)
    case 'sum':
      return saySelection(words, 'sum', one)
    case 'count':
      return saySelection(words, 'count', one)
    case 'add':
      return one.of.map(say).join(signs.add)
    case 'multiply':
      return one.of.map((part) => bracketed(words, part)).join(signs.multiply)
    case 'subtract':
      return `${say(one.from)} − ${bracketed(words, one.less)}`
    case 'divide':
      return `${bracketed(words, one.of)} ÷ ${bracketed(words, one.by)}`
    case 'ratio':
      return `${bracketed(words, one.actual)} ÷ ${bracketed(words, one.target)}`
    case 'clamp':
      return bounded(words, say(one.of), one)
    case 'table':
      return words.phrase(`table-${one.shape}`, { of: bracketed(words, one.of), rows: words.parameter(one.rows) })
    case 'perUnit':
      return `${bracketed(words, one.count)} × ${bracketed(words, one.fee)}`
    case 'choose':
    case 'when':
    default:
      return sayInline(words, one)
  }
}

const only = (says: string): readonly SaidCase[] => [{ when: '', says }]

type Of<Op extends Formula['op']> = Extract<Formula, { readonly op: Op }>

const sayShare = (words: FormulaWords, { pool, denominator }: Of<'share'>): string =>
  denominator === undefined
    ? words.phrase('share', { pool: words.step(pool) })
    : words.phrase('share-by', { pool: words.step(pool), sum: words.parameter(denominator) })

const sayPortion = (words: FormulaWords, { pool, take, among }: Of<'portion'>): string => {
  const all = Object.values(among).map((key) => words.parameter(key))
  const own = words.parameter(among[take] ?? '')
  return words.phrase('portion', { pool: words.step(pool), own, all: all.join(signs.add) })
}

const sayJobShares = (words: FormulaWords, { facts, where, amount }: Of<'jobShares'>): string => {
  const kept = sayWhere(speechOf(words), where ?? [])
  return words.phrase('job-shares', {
    facts: words.facts(facts),
    where: kept === '' ? '' : words.phrase('where', { only: kept }),
    amount: sayExpression(words, amount),
  })
}

/**
 * How a figure is worked out, in words: one case, or each case of a choice by its own. Example: the accessory commission is
 * one product while nothing is accrued without installation, and two added up when it goes to the seller.
 */
export const sayFormula = (words: FormulaWords, formula: Formula): readonly SaidCase[] => {
  if (formula.op === 'share') return only(sayShare(words, formula))
  if (formula.op === 'portion') return only(sayPortion(words, formula))
  if (formula.op === 'jobShares') return only(sayJobShares(words, formula))
  if (formula.op === 'choose' || formula.op === 'when') return casesOf(words, formula)
  if (formula.op === 'clamp' && (formula.of.op === 'choose' || formula.of.op === 'when'))
    return casesOf(words, formula.of).map(({ when, says }) => ({ when, says: bounded(words, says, formula) }))
  return only(sayExpression(words, formula))
}
