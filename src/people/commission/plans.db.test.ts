import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { buildCtx } from '../../../test/support/app.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildPayStation } from '../../../test/support/pay-station.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { expectDone } from '../../platform/ctx.ts'
import { changePayPlan, copyPayPlan, withdrawPayPlan } from './change-plan.ts'
import { shippedPlan } from './files/shipped-plan.ts'
import { findPlan, findPlanFor } from './plan.store.ts'
import { addPayPlan } from './plans.ts'
import { publishPlan } from './publish-plan.ts'
import { replayPayPlan } from './replay-plan.ts'
import { getPayPlan, getPlanDifference, listPayPlans } from './show-plan.ts'

const { db } = await freshDatabase()
const clock = { now: new Date('2026-11-02T09:00:00+08:00') }
const ctx = buildCtx(db, clock)
const reader = { ...ctx, language: 'zh-Hant' } as const
const { outletId, planId, manager, bringMonth, pay } = await buildPayStation(ctx, clock)
await bringMonth('2026-09')
await pay('2026-09')

const rate = (value: string) => ({ parameter: 'outputRate', value, reference: '站務會議 11-20' })
const copy = (startsOn: string, ...changes: ReturnType<typeof rate>[]) =>
  copyPayPlan(ctx, { id: planId, startsOn, changes })
const codeOf = (answer: unknown): string => (isRefusal(answer) ? answer.code : 'done')
const audits = async (): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::integer as n from audit_entry where subject = 'payPlan'`.execute(db))
    .rows[0]?.n ?? 0

test('a plan is told whole in words: clauses, parameters, formulas, cut-offs', async () => {
  const plan = expectDone(await getPayPlan(reader, planId))
  expect(plan.articles.map(({ article }) => article)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5', 'A43'])
  const clause = plan.articles[1]?.clauses.find(({ id }) => id === 'S2.2')
  expect(clause).toMatchObject({ phrase: '產值×0.5%×產值目標達成率×接車台次目標達成率' })
  expect(clause?.parameters.map(({ key }) => key)).toEqual(['outputRate'])
  const reception = plan.groups.find(({ group }) => group === 'reception')
  const output = reception?.steps.find(({ key }) => key === 'reception.output')
  expect(output?.cases.at(-1)).toEqual({
    when: '其他情況',
    says: '產值 × 產值提成比例 × 產值目標達成率 × 接車台次目標達成率',
  })
  expect(plan.parameters.find(({ key }) => key === 'outputRate')).toMatchObject({
    values: [{ since: '2018-05-01', value: '0.005', said: '0.5%', reference: 'S2.2' }],
  })
  const usedBy = (name: string) => plan.parameters.find(({ key }) => key === name)?.usedBy.map(({ key }) => key)
  expect(
    ['probationCoefficient', 'minimumWage', 'adjustmentWarning', 'csiGate'].map((name) => usedBy(name)?.at(-1)),
  ).toEqual(['roster', 'law', 'transfers', 'gates'])
  const accident = plan.facts.find(({ key }) => key === 'accidentCar')
  expect(accident?.cutoffs.map(({ says }) => says)).toEqual([
    '計入出廠所在的月份',
    expect.stringMatching(/較晚日期所在的月份$/),
  ])
})

test('a copy with another rate is one draft however often it is sent, and differs in nothing else', async () => {
  const first = expectDone(await copy('2026-10', rate('0.006')))
  const count = await audits()
  expect(expectDone(await copy('2026-10', rate('0.006')))).toEqual(first)
  expect(await audits()).toBe(count)
  const { against, changes } = expectDone(await getPlanDifference(reader, { id: first.id }))
  expect(against?.id).toBe(planId)
  expect(changes).toEqual([
    {
      part: 'parameters',
      key: 'outputRate',
      how: 'changed',
      partName: '參數',
      label: '產值提成比例',
      before: '0.5%（自 2018-05-01 起）',
      after: '0.6%（自 2026-10-01 起）',
    },
  ])
  const [newest] = await listPayPlans(ctx)
  expect(newest).toMatchObject({ id: first.id, state: 'draft', version: 2, startsOn: '2026-10', more: 0 })
})

test('what does not fit is told at its parameter, and nothing is kept', async () => {
  const refused = await copy('2026-10', rate('viel'), { ...rate('1'), parameter: 'vatDivisor' })
  expect(codeOf(refused)).toBe('commission.bad-plan')
  expect(isRefusal(refused) ? refused.details?.map(({ path, code }) => `${path} ${code}`) : []).toEqual([
    'parameters.outputRate commission.problem.not-a-figure',
  ])
  expect(codeOf(await copy('2026-09', rate('0.006')))).toBe('commission.plan-begins-in-paid-month')
})

test('a draft is changed, moved and withdrawn; each writes the audit trail once', async () => {
  const { id } = expectDone(await copy('2026-12', rate('0.007')))
  const count = await audits()
  expectDone(await changePayPlan(ctx, { id, startsOn: '2027-01', changes: [rate('0.008')] }))
  expectDone(await changePayPlan(ctx, { id, startsOn: '2027-01', changes: [rate('0.008')] }))
  expect(await audits()).toBe(count + 1)
  const { changes } = expectDone(await getPlanDifference(reader, { id }))
  expect(changes.map(({ after }) => after)).toEqual(['0.8%（自 2027-01-01 起）'])
  expectDone(await changePayPlan(ctx, { id, changes: [rate('0.005')] }))
  expect(expectDone(await getPlanDifference(reader, { id })).changes).toEqual([])
  expectDone(await withdrawPayPlan(ctx, id))
  expect(codeOf(await withdrawPayPlan(ctx, id))).toBe('commission.no-plan-version')
})

test('a version that begins later is replayed on the paid months all the same', async () => {
  const { id } = expectDone(await copy('2026-10', rate('0.006')))
  const { months, winners, losers } = expectDone(await replayPayPlan(ctx, { id, outletId }))
  expect(months.map(({ period, problems }) => [period, problems])).toEqual([['2026-09', []]])
  expect(Number(months[0]?.after)).toBeGreaterThan(Number(months[0]?.before))
  expect(winners.map(({ number }) => number).toSorted()).toEqual(['E01', 'E02', 'E03'])
  expect(losers).toEqual([])
  const same = expectDone(await replayPayPlan(ctx, { id: planId }))
  expect(same.after).toBe(same.before)
})

test('a draft is published by another person, as it was looked at, once, and never changes again', async () => {
  const { id } = expectDone(await copy('2026-10', rate('0.006')))
  const seen = expectDone(await replayPayPlan(manager, { id })).hash
  expect(codeOf(await publishPlan(ctx, id, seen))).toBe('commission.plan-four-eyes')
  expectDone(await changePayPlan(ctx, { id, changes: [rate('0.0065')] }))
  expect(codeOf(await publishPlan(manager, id, seen))).toBe('commission.plan-changed-meanwhile')
  const { hash } = expectDone(await replayPayPlan(manager, { id }))
  expectDone(await publishPlan(manager, id, hash))
  expectDone(await publishPlan(manager, id, hash))
  expect((await findPlan(db, id))?.replay).toContain('2026-09')
  expect((await findPlanFor(db, 's5', '2026-10'))?.id).toBe(id)
  expect(codeOf(await changePayPlan(ctx, { id, changes: [rate('0.005')] }))).toBe('commission.plan-published')
  expect(codeOf(await withdrawPayPlan(ctx, id))).toBe('commission.plan-published')
})

test('a plan as JSON is a draft, sent again the same one, and what is wrong in it is told with its place', async () => {
  const plan = { ...shippedPlan(), version: 9, from: '2027-03' }
  const { id } = expectDone(await addPayPlan(ctx, plan))
  expect(expectDone(await addPayPlan(ctx, plan)).id).toBe(id)
  expect(codeOf(await addPayPlan(ctx, { ...plan, from: '2027-04' }))).toBe('commission.plan-version-exists')
  const refused = await addPayPlan(ctx, { ...plan, version: 10, roster: { ...plan.roster, probation: 'nobody' } })
  expect(isRefusal(refused) ? refused.details?.map(({ path }) => path) : []).toEqual(['roster.probation'])
})
