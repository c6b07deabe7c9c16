import { currencyOfFen, decimalOfFen, type Fen, fen, roundToFen, sumFen } from '../../../kernel/money.ts'
import {
  addRationals,
  formatRational,
  multiplyRationals,
  divideRationals,
  parseRational,
  type Rational,
  rational,
  readRational,
} from '../../../kernel/rational.ts'
import { type Part, splitByWeight } from '../../../kernel/split.ts'
import { type Computation, newTrace, type StepAsked, traced } from './computation.ts'
import { evaluate } from './evaluate.ts'
import type { Expression, Formula } from './expression.ts'
import type { Figured, FigureNode, ShareOfPool } from './node.ts'
import { membersIn } from './members.ts'
import type { Scope } from './scope.ts'

type Of<O extends Formula['op']> = Extract<Formula, { readonly op: O }>

/** A figure before it becomes a node: exact, with its arithmetic. */
interface Worked {
  readonly value: Rational
  readonly text: string
  readonly extra?: Pick<FigureNode, 'share' | 'note'>
}

const zero = rational(0n)

const partText = (pool: Fen, part: Rational, whole: Rational): string =>
  `${decimalOfFen(pool)} × ${readRational(part)} ÷ ${readRational(whole)}`

const totalOf = (weights: readonly Rational[]): Rational => weights.reduce(addRationals, zero)

const shareText = ({ weight, remainder, hasOddUnit }: Part, of: Rational): ShareOfPool => ({
  weight: formatRational(weight),
  of: formatRational(of),
  remainder: formatRational(remainder),
  cent: hasOddUnit ? 1 : 0,
})

/** A group counted by a fixed number of coefficients keeps what nobody has a claim to. */
const fixedOf = (key: string | undefined, scope: Scope): Rational | undefined => {
  if (key === undefined) return undefined
  const setting = scope.setting(key)
  return typeof setting?.value === 'string' ? parseRational(setting.value) : undefined
}

const share = (
  computation: Computation,
  asked: StepAsked & { readonly is: Of<'share'>; readonly scope: Scope },
): Worked => {
  const { is, scope, step, person } = asked
  const pool = roundToFen(scope.step(is.pool))
  const members = membersIn(computation, step.groups ?? [])
  const owned = members.filter((one) => one.person === person)
  const own = owned.find(({ isForfeited }) => !isForfeited) ?? owned[0]
  const fixed = fixedOf(is.denominator, scope)
  const of = fixed ?? totalOf(members.map(({ weight }) => weight))
  if (of.numerator === 0n || !own) {
    return { value: zero, text: '0', extra: own ? {} : { note: 'NOT_A_MEMBER' } }
  }
  const text = partText(pool, own.weight, of)
  if (own.isForfeited) return { value: zero, text, extra: { note: 'FORFEITED' } }
  if (fixed) {
    const exact = divideRationals(multiplyRationals(currencyOfFen(pool), own.weight), fixed)
    return { value: exact, text }
  }
  const parts =
    splitByWeight(
      pool,
      members.map(({ person: id, weight, isForfeited }) => ({ id: isForfeited ? `${id} kept` : id, weight })),
    ) ?? []
  const part = parts.find(({ id }) => id === person)
  return part
    ? { value: currencyOfFen(fen(part.amount)), text, extra: { share: shareText(part, of) } }
    : { value: zero, text }
}

const settingFigure = (key: string, scope: Scope): Rational => evaluate({ op: 'parameter', key }, scope).value

const portion = ({ is, scope }: { readonly is: Of<'portion'>; readonly scope: Scope }): Worked => {
  const pool = roundToFen(scope.step(is.pool))
  const claims = Object.entries(is.among).map(([id, key]) => ({ id, weight: settingFigure(key, scope) }))
  const of = totalOf(claims.map(({ weight }) => weight))
  const part = splitByWeight(pool, claims)?.find(({ id }) => id === is.take)
  if (!part) {
    scope.wrong('divisor-zero')
    return { value: zero, text: '0' }
  }
  return {
    value: currencyOfFen(fen(part.amount)),
    text: partText(pool, part.weight, of),
    extra: { share: shareText(part, of) },
  }
}

/** Each job is worth an amount, rounded once, which those who did it share equally, to the cent. */
const jobShares = (asked: StepAsked & { readonly is: Of<'jobShares'>; readonly scope: Scope }): Worked => {
  const { is, scope, person } = asked
  const amounts = scope.select(is).map((job): Fen => {
    scope.trace.facts.add(job.fact.id)
    const amount = roundToFen(evaluate(is.amount, scope.within(job)).value)
    const doers = [...new Set(job.fact.people[is.among])].map((id) => ({ id, weight: rational(1n) }))
    return fen(splitByWeight(amount, doers)?.find(({ id }) => id === person)?.amount ?? 0n)
  })
  const total = sumFen(amounts)
  return {
    value: currencyOfFen(total),
    text: amounts.length > 20 ? decimalOfFen(total) : amounts.map(decimalOfFen).join(' + ') || '0',
  }
}

const isExpression = (formula: Formula): formula is Expression =>
  !['share', 'portion', 'jobShares'].includes(formula.op)

const work = (computation: Computation, asked: StepAsked, scope: Scope): Worked => {
  const { is } = asked.step
  if (isExpression(is)) {
    const { value, text } = evaluate(is, scope)
    return { value, text: text() }
  }
  if (is.op === 'share') return share(computation, { ...asked, is, scope })
  if (is.op === 'portion') return portion({ is, scope })
  return jobShares({ ...asked, is, scope })
}

/**
 * Works out a step: its formula exactly, then, where the step is a named amount of money, rounded once to whole fen, half
 * away from zero; the exact amount stays in the node beside it. Example: 23600/13 becomes 1815.38 with `rounded` 23600/13.
 */
export const figureStep = (computation: Computation, asked: StepAsked): Figured => {
  const { step, person, id } = asked
  const trace = newTrace()
  const scope = computation.scope({ name: step.name, clause: step.clause, person }, trace)
  const { value, text, extra = {} } = work(computation, asked, scope)
  const money = step.isRounded === true ? roundToFen(value) : undefined
  const stands = money === undefined ? value : currencyOfFen(money)
  const exact = formatRational(value)
  const node: FigureNode = {
    id,
    step: step.name,
    ...(person === undefined ? {} : { person }),
    clause: step.clause,
    value: formatRational(stands),
    ...(money === undefined ? {} : { money: decimalOfFen(money) }),
    ...(exact === formatRational(stands) ? {} : { rounded: exact }),
    working: text,
    ...traced(trace),
    ...extra,
  }
  return { node, value: stands }
}
