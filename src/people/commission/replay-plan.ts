import type { z } from 'zod'
import { decimalOfFen, type Fen, fen, sumFen } from '../../kernel/money.ts'
import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { findOutlets } from '../../network/organisation/index.ts'
import type { CallerCtx, Ctx } from '../../platform/ctx.ts'
import { loadMonth } from './load-month.ts'
import type * as contracts from './plan.contract.ts'
import { findPlan, type PlanRow } from './plan.store.ts'
import { readPlan } from './plans.ts'
import { evaluateMonth } from './rules/evaluate-month.ts'
import type { Plan } from './rules/plan.ts'
import type { Problem } from './rules/scope.ts'
import { triedOn } from './rules/try-plan.ts'
import { byEffect } from './rules/what-if.ts'
import { listPaidRunsOf, type RunRow } from './run.store.ts'

/** A plan is tried on this many months of each station before it is published. */
export const replayedMonths = 3

/** Somebody's net of a month under both plans; fen. */
interface ReplayedPerson {
  readonly person: string
  readonly name: string
  readonly before: Fen
  readonly after: Fen
}

/** What a paid month would have been under another version of the plan. */
export interface ReplayedMonth {
  readonly outletId: number
  readonly period: string
  readonly people: readonly ReplayedPerson[]
  /** What keeps the month from being computed under it; then everybody has nothing after. */
  readonly problems: readonly Problem[]
}

interface Question {
  readonly run: RunRow
  readonly plan: Plan
  readonly paid: PlanRow
}

type Evaluation = ReturnType<typeof evaluateMonth>

const netsOf = (evaluated: Evaluation): ReadonlyMap<string, Fen> =>
  new Map('result' in evaluated ? evaluated.result.people.map(({ person, net }) => [person, net]) : [])

/** A month as both plans see it, on the facts the paid run knew. */
const replayMonth = async (ctx: Ctx, { run, plan, paid }: Question): Promise<ReplayedMonth> => {
  const { outletId, period, factsUntil: until } = run
  const question = { outletId, period, until, previousUntil: until }
  const [old, tried] = [readPlan(paid), triedOn(plan, period)]
  const input = await loadMonth(ctx.db, tried.plan, question)
  const before = netsOf(evaluateMonth(old, await loadMonth(ctx.db, old, question)))
  const evaluated = evaluateMonth(tried.plan, input, tried.overrides)
  const after = netsOf(evaluated)
  const names = new Map(input.roster.map(({ person, name }) => [person, name]))
  const people = [...new Set([...before.keys(), ...after.keys()])].toSorted().map((person) => ({
    person,
    name: names.get(person) ?? person,
    before: before.get(person) ?? fen(0n),
    after: after.get(person) ?? fen(0n),
  }))
  return { outletId, period, people, problems: 'problems' in evaluated ? evaluated.problems : [] }
}

/** What the last paid months of every station of a plan, or of one, would have been under one of its versions. */
export const replayMonths = async (ctx: Ctx, row: PlanRow, outletId?: number): Promise<readonly ReplayedMonth[]> => {
  const plan = readPlan(row)
  const months: ReplayedMonth[] = []
  for (const run of await listPaidRunsOf(ctx.db, row.code, replayedMonths)) {
    if (outletId !== undefined && run.outletId !== outletId) continue
    const paid = await findPlan(ctx.db, run.planId)
    if (paid) months.push(await replayMonth(ctx, { run, plan, paid }))
  }
  return months
}

const totalsOf = (people: readonly ReplayedPerson[]) => ({
  before: decimalOfFen(sumFen(people.map(({ before }) => before))),
  after: decimalOfFen(sumFen(people.map(({ after }) => after))),
})

/** A replay as it is kept with the version: amounts as decimal text, problems by their codes. */
export const keptReplay = (months: readonly ReplayedMonth[]) =>
  months.map(({ outletId, period, people, problems }) => ({
    outletId,
    period,
    ...totalsOf(people),
    people: people.map(({ person, before, after }) => ({
      person,
      before: decimalOfFen(before),
      after: decimalOfFen(after),
    })),
    problems: problems.map(({ path, code }) => `${path}: ${code}`),
  }))

type Person = ReplayedPerson & { readonly outletId: number }

/** Each person over all months that could be computed, together. */
const peopleOf = (months: readonly ReplayedMonth[]): readonly Person[] => {
  const found = new Map<string, Person>()
  for (const { outletId, people, problems } of months)
    for (const one of problems.length > 0 ? [] : people) {
      const key = `${outletId} ${one.person}`
      const known = found.get(key)
      const [before, after] = [fen((known?.before ?? 0n) + one.before), fen((known?.after ?? 0n) + one.after)]
      found.set(key, { ...one, outletId, before, after })
    }
  return [...found.values()]
}

const turnView = ({ outletId, person, name, before, after }: Person) => ({
  outletId,
  number: person,
  name,
  before: decimalOfFen(before),
  after: decimalOfFen(after),
})

/** What the last paid months would have been under a version: totals by month, winners and losers. */
export const replayPayPlan = async (
  ctx: CallerCtx,
  { id, outletId }: { readonly id: number; readonly outletId?: number | undefined },
): Promise<z.output<typeof contracts.replayPayPlan.answer> | Refusal> => {
  const row = await findPlan(ctx.db, id)
  if (!row) return refusal('notFound', 'commission.no-plan-version', { id })
  const months = await replayMonths(ctx, row, outletId)
  const outlets = await findOutlets(ctx.db, [...new Set(months.map((one) => one.outletId))])
  const people = peopleOf(months)
  return {
    hash: row.hash,
    months: months.map((one) => ({
      outletId: one.outletId,
      station: outlets.get(one.outletId)?.name ?? '',
      period: one.period,
      ...totalsOf(one.people),
      problems: one.problems.map(({ code, clause, params }) =>
        ctx.translate(ctx.language, `commission.problem.${code}`, { ...params, clause }),
      ),
    })),
    ...totalsOf(people),
    winners: people
      .filter(({ before, after }) => after > before)
      .toSorted(byEffect)
      .map(turnView),
    losers: people
      .filter(({ before, after }) => after < before)
      .toSorted(byEffect)
      .map(turnView),
  }
}
