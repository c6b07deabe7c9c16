import { currencyOfFen, type Fen, fen } from '../../../kernel/money.ts'
import {
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
  readRational,
  subtractRationals,
  sumRationals,
} from '../../../kernel/rational.ts'
import { Computation } from './computation.ts'
import { sumOfFacts } from './sum-of-facts.ts'
import { type MonthInput, sheetFor } from './fact.ts'
import type { Plan } from './plan.ts'
import { type Replay, replayOfDeduction, replayOfStep, type Source, valueOf } from './replay.ts'
import { settingsIn, settingText } from './settings.ts'
import { stateOf } from './statement.ts'
import { figureStep } from './step.ts'
import { adjustmentsOf } from './transfers.ts'
import { wholeFen } from './whole-fen.ts'

/** A month to be compared: its plan and everything it is computed from. */
export interface ExplainedMonth {
  readonly plan: Plan
  readonly input: MonthInput
}

/** One thing that is not what it was, and what that did to somebody's net. */
export interface ChangePart {
  readonly kind: 'figure' | 'facts' | 'setting' | 'target' | 'score' | 'share'
  /** Id of the figure, kind of the facts, key of the setting, sheet and field of the target. */
  readonly name: string
  /** The figure to look at. */
  readonly node: string
  /** For reading; null: there was none. */
  readonly before: string | null
  readonly after: string | null
  readonly effect: Fen
}

/** Why a net is not what it was: parts that add up to the change, the largest first. */
export interface AttributedChange {
  readonly before: Fen
  readonly after: Fen
  readonly parts: readonly ChangePart[]
}

interface Found {
  readonly kind: ChangePart['kind']
  readonly name: string
  readonly node: string
  readonly effect: Rational
}

interface Asked {
  readonly id: string
  /** What one unit of the figure is worth in the net. */
  readonly worth: Rational
}

const zero = rational(0n)
const half = rational(1n, 2n)
const cent = rational(1n, 100n)

const sizeOf = (value: Rational): Rational => (value.numerator < 0n ? negateRational(value) : value)

const computed = ({ plan, input }: ExplainedMonth, person: string) => {
  const computation = new Computation({ plan, input, settings: settingsIn(plan, input.period), work: figureStep })
  return { computation, net: stateOf(computation, person, adjustmentsOf(computation)).net }
}

const keyOf = ({ kind, name }: Source): string => `${kind}:${name}`

const ruleOf = ({ steps, deductions }: Plan, name: string | undefined) => ({
  step: steps.find((one) => one.name === name),
  deduction: deductions.find((one) => `deduction.${one.name}` === name),
})

class Attribution {
  readonly #months: readonly [Computation, Computation]
  readonly #person: string
  readonly #found = new Map<string, Found>()

  constructor(months: readonly [Computation, Computation], person: string) {
    this.#months = months
    this.#person = person
  }

  /** Everything below a figure that changed, each with its effect. */
  spread({ id, worth }: Asked): void {
    const change = this.#changeOf(id)
    if (change.numerator === 0n) return
    const effects = this.#effectsOf(id)
    for (const { source, effect } of effects) this.#take(id, source, multiplyRationals(effect, worth))
    const rest = subtractRationals(change, sumRationals(effects.map(({ effect }) => effect)))
    const own = multiplyRationals(rest, worth)
    // Odd cents of rounding are no reason; they go to the largest part.
    if (effects.length === 0 || compareRationals(sizeOf(own), cent) > 0)
      this.#add({ kind: 'figure', name: id, node: id, effect: own })
  }

  /** What was found; a change of odd cents alone is told at the top. */
  found(id: string): readonly Found[] {
    const found = [...this.#found.values()].filter(({ effect }) => effect.numerator !== 0n)
    return found.length > 0 ? found : [{ kind: 'figure', name: id, node: id, effect: this.#changeOf(id) }]
  }

  #changeOf(id: string): Rational {
    const [before, after] = this.#months
    return subtractRationals(valueOf(after, id), valueOf(before, id))
  }

  #add(one: Found): void {
    // The same orders may be looked at by several figures, and are a reason at each.
    const key = one.kind === 'facts' ? `${keyOf(one)} ${one.node}` : keyOf(one)
    const known = this.#found.get(key)
    this.#found.set(key, { ...one, effect: addRationals(known?.effect ?? zero, one.effect) })
  }

  #take(owner: string, { kind, name }: Source, effect: Rational): void {
    if (effect.numerator === 0n) return
    if (kind === 'figure') {
      const change = this.#changeOf(name)
      if (change.numerator !== 0n) return this.spread({ id: name, worth: divideRationals(effect, change) })
    }
    this.#add({ kind: kind === 'group' ? 'figure' : kind, name, node: owner, effect })
  }

  /** The effect of each source of a figure, alone: what it makes when it turns first and when it turns last, halved. */
  #effectsOf(id: string): readonly { readonly source: Source; readonly effect: Rational }[] {
    const replay = this.#replayOf(id)
    if (!replay) return []
    const sources = this.#sourcesOf(replay)
    const [first, last] = [this.#turn(replay, sources), this.#turn(replay, sources.toReversed())]
    return sources.map((source) => ({
      source,
      effect: multiplyRationals(addRationals(first.get(source) ?? zero, last.get(source) ?? zero), half),
    }))
  }

  #sourcesOf(replay: Replay): readonly Source[] {
    const sources = new Map<string, Source>()
    for (const month of this.#months)
      replay((source) => {
        sources.set(keyOf(source), source)
        return month
      })
    return [...sources.values()]
  }

  /** Turns one source after the other from the month before to the month after. */
  #turn(replay: Replay, sources: readonly Source[]): ReadonlyMap<Source, Rational> {
    const [before, after] = this.#months
    const turned = new Set<string>()
    const value = (): Rational => replay((source) => (turned.has(keyOf(source)) ? after : before))
    const effects = new Map<Source, Rational>()
    let stands = value()
    for (const source of sources) {
      turned.add(keyOf(source))
      const now = value()
      effects.set(source, subtractRationals(now, stands))
      stands = now
    }
    return effects
  }

  #replayOf(id: string): Replay | undefined {
    const person = this.#person
    if (id === `net/${person}`) return this.#sumOf(id, (name) => name.startsWith('deduction.'))
    if (id === `gross/${person}`) return this.#sumOf(id, () => false)
    const [before, after] = this.#months
    const node = (after.nodes.get(id) ?? before.nodes.get(id))?.node
    const [was, is] = [ruleOf(before.plan, node?.step), ruleOf(after.plan, node?.step)]
    // Another rule is a reason of its own.
    if (JSON.stringify(was) !== JSON.stringify(is)) return undefined
    if (is.step) return replayOfStep(this.#months, is.step, node?.person)
    return is.deduction && replayOfDeduction(this.#months, is.deduction, person)
  }

  #sumOf(id: string, isLess: (name: string) => boolean): Replay {
    const children = new Set(this.#months.flatMap(({ nodes }) => nodes.get(id)?.node.children ?? []))
    return (answering) =>
      sumRationals(
        [...children].map((name) => {
          const value = valueOf(answering({ kind: 'figure', name }), name)
          return isLess(name) ? subtractRationals(zero, value) : value
        }),
      )
  }
}

const targetIn = ({ input }: Computation, name: string, person: string): string | null => {
  const [sheet = '', field = ''] = name.split('.')
  return sheetFor(input.targets, sheet, person)?.values[field] ?? null
}

const readable = (computation: Computation, { kind, name, node }: Found, person: string): string | null => {
  const figured = computation.nodes.get(name)
  switch (kind) {
    case 'setting': {
      const setting = computation.settings.get(name)
      return setting ? settingText(setting.value) : null
    }
    case 'target':
      return targetIn(computation, name, person)
    case 'score':
      return computation.input.scores.find((one) => one.person === person)?.points ?? null
    case 'share':
      return figured?.node.share
        ? `${readOf(figured.node.share.weight)} ÷ ${readOf(figured.node.share.of)}`
        : (figured?.node.money ?? null)
    case 'facts':
      return readRational(sumOfFacts(computation, { kind: name, node, person }))
    case 'figure':
    default:
      return figured ? (figured.node.money ?? readRational(figured.value)) : null
  }
}

const readOf = (fraction: string): string => {
  const [above = '0', below = '1'] = fraction.split('/')
  return readRational(rational(BigInt(above), BigInt(below)), 4).replace('…', '')
}

const sizeOfFen = (amount: Fen): bigint => (amount < 0n ? 0n - amount : amount)

const byEffect = (left: ChangePart, right: ChangePart): number => {
  const [a, b] = [sizeOfFen(left.effect), sizeOfFen(right.effect)]
  if (a !== b) return a > b ? -1 : 1
  return `${left.kind}:${left.name}` < `${right.kind}:${right.name}` ? -1 : 1
}

/**
 * Why somebody's net is not what it was in another month, from the net down: each figure that changed is worked out again
 * with one of its sources after the other turned from the month before to the month after, in one order and in the
 * other, and the mean of both is the source's effect; a source that is a figure is taken apart in the same way. What is
 * met on two ways (output is both base and attainment) is told once. The parts add up to the change of the net to the
 * cent: odd cents go to the largest remainders, what is below half a cent to the largest part. Source: engine, point 5.
 * Example: a pool of 100.00 shared 1 : 1 that becomes 80.00 shared 1 : 3 makes −30.00: −7.50 by the pool, −22.50 by the
 * coefficients.
 */
export const attributeChange = (before: ExplainedMonth, after: ExplainedMonth, person: string): AttributedChange => {
  const [was, is] = [computed(before, person), computed(after, person)]
  const months = [was.computation, is.computation] as const
  const attribution = new Attribution(months, person)
  attribution.spread({ id: `net/${person}`, worth: rational(1n) })
  const found = attribution.found(`net/${person}`)
  const amounts = wholeFen(
    found.map(({ effect }) => effect),
    subtractRationals(currencyOfFen(is.net), currencyOfFen(was.net)),
  )
  const parts = found.map((one, place): ChangePart => ({
    kind: one.kind,
    name: one.name,
    node: one.node,
    before: readable(was.computation, one, person),
    after: readable(is.computation, one, person),
    effect: amounts[place] ?? fen(0n),
  }))
  return {
    before: was.net,
    after: is.net,
    parts: parts.filter(({ effect }) => effect !== 0n).toSorted(byEffect),
  }
}
