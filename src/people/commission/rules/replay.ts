import { divideRationals, multiplyRationals, parseRational, type Rational, rational } from '../../../kernel/rational.ts'
import { type Computation, newTrace } from './computation.ts'
import { outsideFacts } from './condition.ts'
import { evaluate } from './evaluate.ts'
import type { Expression, Formula } from './expression.ts'
import type { Deduction, Step } from './plan.ts'
import type { CountedFact, Scope } from './scope.ts'

/** Something a figure was computed from, told apart by its key. */
export interface Source {
  readonly kind: 'figure' | 'group' | 'setting' | 'target' | 'score' | 'facts' | 'share'
  readonly name: string
}

/** Which of two months answers for a source. */
export type Answering = (source: Source) => Computation

/** A figure worked out again with each source from the month that answers for it. */
export type Replay = (answering: Answering) => Rational

const zero = rational(0n)

/** The exact value of a figure in a month; zero where there is none. Example: an id nobody has is 0. */
export const valueOf = (computation: Computation, id: string): Rational => computation.nodes.get(id)?.value ?? zero

const idOf = (name: string, person: string | undefined): string => (person === undefined ? name : `${name}/${person}`)

/** What a formula asks is answered by one month or the other. */
const mixedScope = (
  [, after]: readonly [Computation, Computation],
  person: string | undefined,
  answering: Answering,
): Scope => {
  const homes = new Map<CountedFact, Scope>()
  const ask = (kind: Source['kind'], name: string): Scope =>
    answering({ kind, name }).scope({ name, clause: '', person }, newTrace())
  const groupsOf = (name: string) => after.plan.steps.find((one) => one.name === name)?.groups
  return {
    trace: newTrace(),
    setting: (key) => ask('setting', key).setting(key),
    step: (name) => {
      const groups = groupsOf(name)
      if (groups !== undefined && person === undefined) return ask('group', name).step(name)
      return ask('figure', idOf(name, groups === undefined ? undefined : person)).step(name)
    },
    target: (sheet, field) => ask('target', `${sheet}.${field}`).target(sheet, field),
    score: () => ask('score', '').score(),
    measure: () => zero,
    select: (selection) => {
      const home = ask('facts', selection.facts)
      const facts = home.select(selection)
      for (const one of facts) homes.set(one, home)
      return facts
    },
    within: (fact) => (homes.get(fact) ?? ask('facts', fact.fact.kind)).within(fact),
    witness: (figure) => ({
      ...outsideFacts,
      isScored: () => ask('score', '').witness(figure).isScored(),
      setting: (key) => ask('setting', key).setting(key)?.value,
      figure,
    }),
    wrong: () => undefined,
    warn: () => undefined,
  }
}

const isExpression = (formula: Formula): formula is Expression =>
  !['share', 'portion', 'jobShares'].includes(formula.op)

/** The part of a pool a figure is: by its weights, or what it came out as. */
const proportionOf = (computation: Computation, id: string, pool: string): Rational => {
  const found = computation.nodes.get(id)
  if (!found) return zero
  const { share } = found.node
  const [weight, of] = [parseRational(share?.weight ?? ''), parseRational(share?.of ?? '')]
  if (weight && of) return divideRationals(weight, of)
  const whole = valueOf(computation, pool)
  return whole.numerator === 0n ? zero : divideRationals(found.value, whole)
}

/**
 * How a step is worked out again with each source from one month or the other, exactly; `undefined`: only as a whole.
 * Example: a share of a pool is the pool of one month times the part by the weights of the other.
 */
export const replayOfStep = (
  months: readonly [Computation, Computation],
  step: Step,
  person: string | undefined,
): Replay | undefined => {
  const { is } = step
  const id = idOf(step.name, person)
  if (isExpression(is)) return (answering) => evaluate(is, mixedScope(months, person, answering)).value
  if (is.op === 'jobShares') return undefined
  return (answering) =>
    multiplyRationals(
      valueOf(answering({ kind: 'figure', name: is.pool }), is.pool),
      proportionOf(answering({ kind: 'share', name: id }), id, is.pool),
    )
}

/**
 * How a deduction is worked out again: its rate of the gross, or its amount, exactly and before any limit. Example: 5 % of
 * the gross of the month after is 5 % of it, also where the rate was another before.
 */
export const replayOfDeduction = (
  months: readonly [Computation, Computation],
  { rate, amount }: Deduction,
  person: string,
): Replay => {
  const gross = `gross/${person}`
  return (answering) => {
    const scope = mixedScope(months, person, answering)
    if (!rate) return amount ? evaluate(amount, scope).value : zero
    const base = valueOf(answering({ kind: 'figure', name: gross }), gross)
    return multiplyRationals(base, evaluate(rate, scope).value)
  }
}
