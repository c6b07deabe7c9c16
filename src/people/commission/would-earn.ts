import type { z } from 'zod'
import { decimalOfFen, type Fen } from '../../kernel/money.ts'
import { businessDay, type Day, type Month } from '../../kernel/period.ts'
import { addRationals, parseRational, type Rational, rational, readRational } from '../../kernel/rational.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { lastFactId } from './fact.store.ts'
import { loadMonth } from './load-month.ts'
import { employmentOf, figuresBelow } from './who-may-look.ts'
import { findPlanFor } from './plan.store.ts'
import { readPlan } from './plans.ts'
import { evaluateMonth, type MonthResult } from './rules/evaluate-month.ts'
import type { Fact, MonthInput } from './rules/fact.ts'
import type { Plan } from './rules/plan.ts'
import { lastDayOf } from './rules/roster.ts'
import { kindsBehind } from './rules/kinds-behind.ts'
import { patchMonth } from './rules/what-if.ts'
import { listRuns } from './run.store.ts'
import { type Employment, findStation } from './station.store.ts'
import type * as contracts from './statement.contract.ts'
import { settledToday, type Settleable, settleableKinds } from './rules/settle-today.ts'

type Answered = z.output<typeof contracts.getWouldEarn.answer>
type Asked = z.output<typeof contracts.getWouldEarn.query>

/** Orders that are tried at most, the oldest first. */
const most = 40

interface OpenMonth {
  readonly plan: Plan
  readonly input: MonthInput
  readonly net: Fen
  /** The kinds of fact the person's figures look at. */
  readonly kinds: ReadonlySet<string>
  /** Settled today; in a month that is over, on its last day. */
  readonly on: Day
}

const resultOf = (plan: Plan, input: MonthInput): MonthResult | undefined => {
  const evaluated = evaluateMonth(plan, input)
  return 'problems' in evaluated ? undefined : evaluated.result
}

const netIn = (result: MonthResult | undefined, number: string): Fen | undefined =>
  result?.people.find(({ person }) => person === number)?.net

/** The kinds of fact somebody's figures look at: a mechanic is not asked about repair orders. */
const kindsOf = (plan: Plan, { nodes }: MonthResult, number: string): ReadonlySet<string> => {
  const figures = figuresBelow({ nodes }, `net/${number}`)
  return kindsBehind(plan, new Set(figures.map(({ step }) => step)))
}

const openMonthOf = async (ctx: CallerCtx, own: Employment, period: Month): Promise<OpenMonth | undefined> => {
  const { outletId, number } = own
  const station = await findStation(ctx.db, outletId)
  const row = station && (await findPlanFor(ctx.db, station.planCode, period))
  if (!row) return undefined
  const plan = readPlan(row)
  const paid = (await listRuns(ctx.db, outletId)).find((run) => run.status === 'paid' && run.period < period)
  const until = await lastFactId(ctx.db, outletId)
  const input = await loadMonth(ctx.db, plan, { outletId, period, until, previousUntil: paid?.factsUntil ?? 0 })
  const result = resultOf(plan, input)
  const net = netIn(result, number)
  const today = businessDay(ctx.now(), ctx.zone)
  if (!result || net === undefined) return undefined
  const on = today.startsWith(period) ? today : lastDayOf(period)
  return { plan, input, net, kinds: kindsOf(plan, result, number), on }
}

/** This month; where nothing is known of it yet, the newest one that is still a draft. */
const findOpenMonth = async (ctx: CallerCtx, own: Employment): Promise<OpenMonth | undefined> => {
  const now = businessDay(ctx.now(), ctx.zone).slice(0, 7)
  const runs = await listRuns(ctx.db, own.outletId)
  const drafts = runs.filter((run) => run.status === 'draft' && run.period < now).map(({ period }) => period)
  for (const period of [
    ...(runs.some((run) => run.period === now && run.status !== 'draft') ? [] : [now]),
    ...drafts,
  ]) {
    const month = await openMonthOf(ctx, own, period)
    if (month) return month
  }
  return undefined
}

const amountIn = ({ measures }: Fact, settleable: Settleable): Rational =>
  settleable.amounts
    .map((name) => parseRational(measures[name] ?? '') ?? rational(0n))
    .reduce(addRationals, rational(0n))

const moneyText = (value: Rational): string => {
  const [whole = '0', places = ''] = readRational(value, 2).replace('…', '').split('.')
  return `${whole}.${places.padEnd(2, '0')}`
}

const dayOf = ({ dates }: Fact): Day | null =>
  Object.values(dates)
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null

const isAsked = (asked: Asked, { id }: Fact): boolean => asked.fact === undefined || asked.fact === id

const imagined = ({ kind, amount }: Asked): readonly Fact[] =>
  kind === undefined || amount === undefined
    ? []
    : [{ id: 'imagined', kind, dates: {}, measures: {}, attributes: {}, people: {} }]

/** What happens most is what one asks about most. */
const usualFirst = (kinds: ReadonlyMap<string, Settleable>, { facts }: MonthInput) => {
  const count = (kind: string): number => facts.filter((one) => one.kind === kind).length
  return [...kinds].toSorted(([a], [b]) => count(b) - count(a))
}

/**
 * What the caller would earn more if what is open were settled today, each alone: the same evaluation of the open month
 * with one fact patched. Only the own figure is told. Source: engine, point 9.
 */
export const getWouldEarn = async (ctx: CallerCtx, asked: Asked): Promise<Answered> => {
  const own = await employmentOf(ctx)
  const month = own && (await findOpenMonth(ctx, own))
  if (!month) return { period: null, kinds: [], orders: [] }
  const { plan, input, net, on } = month
  const kinds = new Map([...settleableKinds(plan)].filter(([kind]) => month.kinds.has(kind)))
  const isImagined = asked.amount !== undefined && asked.kind !== undefined
  const facts = isImagined ? imagined(asked) : input.facts.filter((one) => isAsked(asked, one))
  const orders: { readonly effect: bigint; readonly told: Answered['orders'][number] }[] = []
  for (const fact of facts) {
    const settleable = kinds.get(fact.kind)
    const settled = settleable && settledToday(fact, settleable, { on, amount: asked.amount, isImagined })
    if (!settleable || !settled || orders.length >= most) continue
    const after = netIn(resultOf(plan, patchMonth(input, { facts: [settled], gone: [], roster: [] })), own.number)
    const earns = (after ?? net) - net
    if (earns === 0n && !isImagined && asked.fact === undefined) continue
    const told = {
      fact: isImagined ? '' : fact.id,
      kind: settleable.label[ctx.language],
      reason: plan.reasons[settleable.waiting]?.[ctx.language] ?? settleable.waiting,
      since: dayOf(fact),
      amount: moneyText(amountIn(settled, settleable)),
      earns: decimalOfFen(earns),
    }
    orders.push({ effect: earns, told })
  }
  return {
    period: input.period,
    kinds: usualFirst(kinds, input).map(([kind, { label }]) => ({ kind, label: label[ctx.language] })),
    orders: orders.toSorted((a, b) => (a.effect > b.effect ? -1 : 1)).map(({ told }) => told),
  }
}
