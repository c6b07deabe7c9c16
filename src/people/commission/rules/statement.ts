import { currencyOfFen, decimalOfFen, type Fen, fen, roundToFen, sumFen } from '../../../kernel/money.ts'
import { formatRational, multiplyRationals, type Rational, readRational } from '../../../kernel/rational.ts'
import { type Computation, newTrace, traced } from './computation.ts'
import { evaluate } from './evaluate.ts'
import { warnOfLaw } from './law-warning.ts'
import type { FigureNode } from './node.ts'
import type { Deduction } from './plan.ts'
import type { Trace } from './scope.ts'
import type { Adjustments } from './transfers.ts'

/** What somebody earned in the month, to the cent. */
export interface Statement {
  readonly person: string
  readonly gross: Fen
  readonly deductions: Readonly<Record<string, Fen>>
  readonly adjustment: Fen
  readonly net: Fen
}

interface Line {
  readonly step: string
  readonly person: string
  readonly clause: string
  readonly amount: Fen
  readonly exact?: Rational
  readonly working: string
  readonly trace: Trace
  readonly note?: string
}

const keepLine = (computation: Computation, line: Line): Fen => {
  const { step, person, clause, amount, exact, working, trace, note } = line
  const value = formatRational(currencyOfFen(amount))
  const before = exact === undefined ? value : formatRational(exact)
  const node: FigureNode = {
    id: `${step}/${person}`,
    step,
    person,
    clause,
    value,
    money: decimalOfFen(amount),
    ...(before === value ? {} : { rounded: before }),
    working,
    ...traced(trace),
    ...(note === undefined ? {} : { note }),
  }
  computation.keep({ node, value: currencyOfFen(amount) })
  return amount
}

const sumText = (amounts: readonly Fen[]): string => amounts.map((one) => decimalOfFen(one)).join(' + ') || '0'

const grossOf = (computation: Computation, person: string): Fen => {
  const { plan } = computation
  const trace = newTrace()
  const amounts = plan.steps
    .filter(({ isIncome, groups }) => isIncome === true && computation.isIn(person, groups ?? []))
    .map((step) => {
      const { node, value } = computation.figure(step, person)
      trace.children.add(node.id)
      return roundToFen(value)
    })
  const { clause } = plan.statement.gross
  return keepLine(computation, {
    step: 'gross',
    person,
    clause,
    amount: sumFen(amounts),
    working: sumText(amounts),
    trace,
  })
}

const smaller = (left: Fen, right: Fen): Fen => (left < right ? left : right)
const notBelowZero = (amount: Fen): Fen => (amount < 0n ? fen(0n) : amount)

interface Taking {
  readonly person: string
  readonly gross: Fen
  readonly taken: Fen
}

/** One deduction: a rate of the gross (of what is left of it, when rates follow one another) or an amount, never above what is left. */
const take = (computation: Computation, deduction: Deduction, { person, gross, taken }: Taking): Fen => {
  const { name, clause, rate, amount } = deduction
  const step = `deduction.${name}`
  const trace = newTrace()
  trace.children.add(`gross/${person}`)
  const scope = computation.scope({ name: step, clause, person }, trace)
  const left = notBelowZero(fen(gross - taken))
  const isSequential = computation.choice(computation.plan.roster.stacking) === 'sequential'
  const base = notBelowZero(isSequential ? left : gross)
  const figure = evaluate(rate ?? amount ?? { op: 'constant', value: '0', unit: 'money' }, scope)
  const exact = rate ? multiplyRationals(currencyOfFen(base), figure.value) : figure.value
  const asked = notBelowZero(roundToFen(exact))
  const given = smaller(asked, left)
  return keepLine(computation, {
    step,
    person,
    clause,
    amount: given,
    exact: given === asked && asked > 0n ? exact : currencyOfFen(given),
    working: rate ? `${decimalOfFen(base)} × ${readRational(figure.value)}` : figure.text(),
    trace,
    ...(given === asked ? {} : { note: 'CUT_TO_GROSS' }),
  })
}

const adjustmentOf = (computation: Computation, person: string, adjustments: Adjustments): Fen => {
  const { clause } = computation.plan.statement.adjustment
  const moves = adjustments.get(person) ?? []
  const trace = newTrace()
  for (const { fact } of moves) trace.facts.add(fact)
  const amounts = moves.map(({ amount }) => amount)
  const amount = sumFen(amounts)
  return keepLine(computation, { step: 'adjustment', person, clause, amount, working: sumText(amounts), trace })
}

/**
 * Somebody's statement: gross is the sum of the named incomes, deductions are taken off the gross after the split (A22),
 * added up or one after another (A24) and together never more than it, adjustments come last; net is what remains.
 * Amounts are whole fen. Example: gross 1000.00, 5 % for a complaint and 10 % for the score leave 850.00.
 */
export const stateOf = (computation: Computation, person: string, adjustments: Adjustments): Statement => {
  const { plan } = computation
  const gross = grossOf(computation, person)
  const deductions: Record<string, Fen> = {}
  let taken = fen(0n)
  for (const deduction of plan.deductions)
    if (computation.isIn(person, deduction.groups)) {
      const amount = take(computation, deduction, { person, gross, taken })
      deductions[deduction.name] = amount
      taken = fen(taken + amount)
    }
  const adjustment = adjustmentOf(computation, person, adjustments)
  const net = fen(gross - taken + adjustment)
  const trace = newTrace()
  for (const step of ['gross', ...Object.keys(deductions).map((name) => `deduction.${name}`), 'adjustment'])
    trace.children.add(`${step}/${person}`)
  const working = [
    decimalOfFen(gross),
    ...Object.values(deductions).map((one) => `− ${decimalOfFen(one)}`),
    `+ ${decimalOfFen(adjustment)}`,
  ].join(' ')
  keepLine(computation, { step: 'net', person, clause: plan.statement.net.clause, amount: net, working, trace })
  const statement = { person, gross, deductions, adjustment, net }
  warnOfLaw(computation, statement)
  return statement
}
