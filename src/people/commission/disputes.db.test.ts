import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { administrator, buildCtx } from '../../../test/support/app.ts'
import { buildStaff } from '../../../test/support/build.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildPayStation } from '../../../test/support/pay-station.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { type CallerCtx, type Event, expectDone } from '../../platform/ctx.ts'
import { approveRun } from './approve-run.ts'
import { decideDispute } from './decide-dispute.ts'
import { answerDispute, appealDispute, openDispute, replyToDispute, withdrawDispute } from './disputes.ts'
import { proveRun } from './prove.ts'
import { listCorrections, listStatements } from './run.store.ts'
import { calculateRun, payRun, reopenRun, reviewRun } from './runs.ts'
import { getPayDispute, listPayDisputes } from './show-disputes.ts'
import { getPayRun } from './show-run.ts'
import { getPayStatement } from './show-statement.ts'

const { db, owner } = await freshDatabase()
const clock = { now: new Date('2026-10-02T09:00:00+08:00') }
const told: Event[] = []
const listening = <C extends CallerCtx>(ctx: C): C => ({
  ...ctx,
  tell: (_ctx, event) => Promise.resolve(void told.push(event)),
})
const ctx = buildCtx(db, clock)
const staff = async () => (await buildStaff(ctx, { post: 'employee' })).id
const [advisor, leader, mechanic] = [await staff(), await staff(), await staff()]
const station = await buildPayStation(ctx, clock, [
  { number: 'E01', name: '王雅婷', staffId: advisor, leads: null },
  { number: 'M01', name: '吳家豪', staffId: leader, leads: 'mechanical' },
  { number: 'M02', name: '劉冠宇', staffId: mechanic, leads: null },
])
const { outletId, manager, later } = station
const as = (staffId: number, name: string) =>
  listening(buildCtx(db, clock, { ...administrator, userId: name, name, role: 'employee', outletIds: [], staffId }))
const [e01, m01, m02] = [as(advisor, '王雅婷'), as(leader, '吳家豪'), as(mechanic, '劉冠宇')]
const clerk = listening(
  buildCtx(db, clock, { ...administrator, userId: 'clerk', name: '薪酬專員', role: 'payrollClerk' }),
)

const codeOf = (answer: unknown): string => (isRefusal(answer) ? answer.code : 'done')
const text = '少了一台車的工時'
const missing = { about: 'missing' } as const
const figure = (node: string) => ({ about: 'node', node }) as const

await station.bringMonth('2026-09')
/** Rework of the body shop: it does not count, and is no business of the mechanics. */
const dates = { on: '2026-09-16' }
const rework = { dates, measures: { hours: '2.0' }, attributes: { team: 'body', kind: 'rework' }, people: {} }
await station.bring([{ kind: 'hours', key: 'H-body', payload: rework, lastDay: '2026-09-16', isOpen: false }])
const september = await station.calculate('2026-09')

/** Hours of a job in September nobody had written down. */
const hours = (id: string, worked: string, changed: Readonly<Record<string, string>> = {}) => ({
  kind: 'hours',
  isWithdrawn: false as const,
  values: { id, on: '2026-09-17', hours: worked, team: 'mechanical', kind: 'normal', ...changed },
})

test('a statement can be disputed once it is shown, by its own person, about what stands in it', async () => {
  const open = (who: typeof m02, subject: Parameters<typeof openDispute>[1]['subject']) =>
    openDispute(who, { runId: september, subject, text }).then(codeOf)
  expect(await open(m02, missing)).toBe('commission.no-statement')
  expectDone(await reviewRun(clerk, september))
  expect(await open(clerk, missing)).toBe('commission.no-statement')
  expect(await open(m02, figure('net/M01'))).toBe('commission.no-such-figure')
  expect(await open(m02, figure('deduction.complaints/E01'))).toBe('commission.no-such-figure')
  expect(await open(m02, { about: 'fact', kind: 'complaint', fact: 'C-2026-09-1' })).toBe('commission.no-such-excluded')
  expect(await open(m02, { about: 'fact', kind: 'hours', fact: 'H-body' })).toBe('commission.no-such-excluded')
  expect(await open(m02, { about: 'fact', kind: 'hours', fact: 'H-2026-09-3' })).toBe('done')
  expect(await open(m02, figure('mechanical.share/M02'))).toBe('done')
})

test('sent twice it is the same dispute; with other words the live one is named', async () => {
  const [first, second] = [
    expectDone(await openDispute(m02, { runId: september, subject: missing, text })),
    expectDone(await openDispute(m02, { runId: september, subject: missing, text })),
  ]
  expect(second).toEqual(first)
  expect(await openDispute(m02, { runId: september, subject: missing, text: '別的' })).toMatchObject({
    code: 'commission.dispute-exists',
    params: first,
  })
})

const idOf = async (node: string): Promise<number> => {
  const all = await listPayDisputes(clerk, {})
  return all.find((one) => one.node === node)?.id ?? 0
}

test('who sees to the pay sees all, others their own, a leader not the team’s', async () => {
  expect((await listPayDisputes(clerk, {})).map(({ label }) => label)).toEqual([
    null,
    'mechanical: own part of the team pool',
    'standard hours',
  ])
  expect(await listPayDisputes(m02, {})).toHaveLength(3)
  expect(await listPayDisputes(m02, { outletId: outletId + 1 })).toEqual([])
  expect(await listPayDisputes(clerk, { status: 'rejected' })).toEqual([])
  const id = await idOf('mechanical.share/M02')
  for (const other of [m01, e01]) {
    expect(await listPayDisputes(other, {})).toEqual([])
    expect(codeOf(await getPayDispute(other, id))).toBe('commission.no-dispute')
    for (const step of [replyToDispute, withdrawDispute, appealDispute])
      expect(codeOf(await step(other, { id, text }))).toBe('commission.no-dispute')
  }
  expect(expectDone(await getPayRun(clerk, september)).openDisputes).toBe(3)
})

test('a dispute shows the figure as it stood, and each look of the desk is written down once', async () => {
  const id = await idOf('mechanical.share/M02')
  const looks = async () => expectDone(await getPayStatement(m02, { id: september, number: 'M02' })).looks.length
  const before = await looks()
  const seen = expectDone(await getPayDispute(clerk, id))
  const own = expectDone(await getPayStatement(m02, { id: september, number: 'M02' }))
  expect(seen.stood.amount).toBe(own.figures.find((one) => one.id === 'mechanical.share/M02')?.money)
  expect(seen).toMatchObject({ number: 'M02', name: '劉冠宇', runStatus: 'reviewed', isOwn: false })
  expect(own.looks.length).toBe(before + 1)
  expect(expectDone(await getPayDispute(m02, id)).isOwn).toBe(true)
  expect(await looks()).toBe(before + 1)
  expect(own.disputes.map(({ status }) => status)).toEqual(['open', 'open', 'open'])
  expect(expectDone(await getPayStatement(clerk, { id: september, number: 'M02' })).disputes).toHaveLength(3)
  expect(expectDone(await getPayStatement(m01, { id: september, number: 'M02' })).disputes).toEqual([])
})

test('the desk answers, the person replies or takes it back', async () => {
  const id = await idOf('mechanical.share/M02')
  expect(codeOf(await replyToDispute(m02, { id, text }))).toBe('commission.dispute-step')
  expectDone(await answerDispute(clerk, { id, text: '是哪一天的哪台車？' }))
  expectDone(await replyToDispute(m02, { id, text: '17 日的底盤' }))
  const { status, messages } = expectDone(await getPayDispute(m02, id))
  expect(status).toBe('open')
  expect(messages.map(({ step, by }) => [step, by])).toEqual([
    ['open', '劉冠宇'],
    ['answer', '薪酬專員'],
    ['reply', '劉冠宇'],
  ])
  const other = (await listPayDisputes(m02, {})).find(({ about }) => about === 'fact')?.id ?? 0
  expectDone(await withdrawDispute(m02, { id: other, text: '' }))
  expect(codeOf(await answerDispute(clerk, { id: other, text }))).toBe('commission.dispute-step')
})

test('accepting needs facts that fit the plan and change something; what does not fit changes nothing', async () => {
  const id = await idOf('mechanical.share/M02')
  const decide = (facts: Parameters<typeof decideDispute>[1]['facts'], who = clerk) =>
    decideDispute(who, { id, outcome: 'accepted', text, facts })
  expect(codeOf(await decide([]))).toBe('commission.resolution-missing')
  expect(codeOf(await decideDispute(clerk, { id, outcome: 'rejected', text, facts: [hours('H-9', '1')] }))).toBe(
    'commission.resolution-unwanted',
  )
  const wrong = await decide([
    hours('H-9', '1', { team: 'paint', hours: 'many' }),
    { kind: 'hours', key: 'H-none', isWithdrawn: true },
    hours('H-2026-09-1', '1'),
    { ...hours('H-9', '1'), key: 'H-2026-09-1' },
    { kind: 'time', isWithdrawn: false, values: {} },
  ])
  expect(wrong).toMatchObject({
    code: 'commission.resolution-wrong',
    details: [
      { path: 'facts.0.values.hours', code: 'commission.import.unreadable' },
      { path: 'facts.0.values.team', code: 'commission.import.unreadable' },
      { path: 'facts.1', code: 'commission.fact.unknown-fact' },
      { path: 'facts.2', code: 'commission.fact-exists' },
      { path: 'facts.3', code: 'commission.fact-renamed' },
      { path: 'facts.4', code: 'commission.fact.unknown-kind' },
    ],
  })
  const same = { ...hours('H-2026-09-1', '212.5', { on: '2026-09-18' }), key: 'H-2026-09-1' }
  expect(codeOf(await decide([same]))).toBe('commission.resolution-changes-nothing')
  const values = { id: 'TA-9', on: '2026-09-20', amount: '10.00', team: 'mechanical', reason: '夜間', approved: 'true' }
  const move = { kind: 'teamAdjustment', isWithdrawn: false as const, values: { ...values, from: 'M01', to: 'M02' } }
  expect(await decide([move])).toMatchObject({
    details: [{ path: 'facts.0.values.approved', code: 'commission.import.decided-by-manager' }],
  })
  expect(expectDone(await getPayDispute(m02, id)).status).toBe('open')
})

test('what is not disputed is paid meanwhile, and an accepted dispute comes as a correction in the open month', async () => {
  later(4)
  // Approved and paid with a live dispute.
  expectDone(await approveRun(manager, september))
  expectDone(await payRun(clerk, september))
  const id = await idOf('mechanical.share/M02')
  const decided = await decideDispute(clerk, { id, outcome: 'accepted', text, facts: [hours('H-9', '10.0')] })
  expect(decided).toEqual({
    status: 'accepted',
    effect: 'correction',
    says: '2026-09 is approved; the difference comes as a correction in the next open month.',
  })
  const source = await sql<{ source: string }>`select source from pay_fact where key = 'H-9'`.execute(db)
  expect(source.rows).toEqual([{ source: `異議 #${id}` }])
  clock.now = new Date('2026-11-02T09:00:00+08:00')
  await station.bringMonth('2026-10')
  const october = expectDone(await calculateRun(clerk, { outletId, period: '2026-10' })).id
  const corrections = await listCorrections(db, october)
  // (276.5 × 120 − 842.30) ÷ 1.17 × 18 % is 4975.03, with 10 hours more 5159.65; by 1.2 : 1.0 that is
  // 2713.65 and 2261.38 before, 2814.35 and 2345.30 now.
  expect(corrections.map(({ number, earnedPeriod, amount, facts }) => [number, earnedPeriod, amount, facts])).toEqual([
    ['M01', '2026-09', '100.70', ['H-9']],
    ['M02', '2026-09', '83.92', ['H-9']],
  ])
  expect(corrections[1]?.nodes).toContain('mechanical.share/M02')
  const paid = (await listStatements(db, october)).find(({ number }) => number === 'M02')
  expect(paid?.late).toBe('83.92')
  expect(expectDone(await proveRun(ctx, september)).faults).toEqual([])
})

test('a rejected dispute is appealed once and then decided by somebody else', async () => {
  const id = (await listPayDisputes(clerk, { status: 'open' }))[0]?.id ?? 0
  expect(await decideDispute(clerk, { id, outcome: 'rejected', text, facts: [] })).toMatchObject({ effect: 'none' })
  expectDone(await appealDispute(m02, { id, text: '請站長再看' }))
  expect(codeOf(await decideDispute(clerk, { id, outcome: 'rejected', text, facts: [] }))).toBe(
    'commission.dispute-four-eyes',
  )
  const withdrawn = [{ kind: 'hours', key: 'H-9', isWithdrawn: true as const }]
  expectDone(await decideDispute(manager, { id, outcome: 'partly', text, facts: withdrawn }))
  expect(codeOf(await appealDispute(m02, { id, text }))).toBe('commission.dispute-appealed-before')
  const october = expectDone(await calculateRun(clerk, { outletId, period: '2026-10' })).id
  expect(await listCorrections(db, october)).toEqual([])
  const { messages } = expectDone(await getPayDispute(m02, id))
  expect(messages.at(-1)?.facts).toEqual([{ kind: 'standard hours', fact: 'H-9', isWithdrawn: true }])
})

test('an accepted dispute of a month that is only shown has it calculated again', async () => {
  const october = expectDone(await calculateRun(clerk, { outletId, period: '2026-10' })).id
  expectDone(await reviewRun(clerk, october))
  const { id } = expectDone(await openDispute(e01, { runId: october, subject: figure('net/E01'), text }))
  const complaint = { kind: 'complaint', key: 'C-2026-10-1', isWithdrawn: true as const }
  const score = (points: string) => ({
    kind: 'score',
    key: 'E01/2026-10',
    isWithdrawn: false as const,
    values: { person: 'E01', period: '2026-10', points },
  })
  const decide = (points: string) =>
    decideDispute(manager, { id, outcome: 'accepted', text, facts: [complaint, score(points)] })
  expect(await decide('ninety')).toMatchObject({ details: [{ path: 'facts.1.values.points' }] })
  expect(await decide('96')).toMatchObject({ effect: 'recalculate' })
  const before = (await listStatements(db, october)).find(({ number }) => number === 'E01')
  expectDone(await reopenRun(clerk, october))
  expectDone(await calculateRun(clerk, { outletId, period: '2026-10' }))
  const after = (await listStatements(db, october)).find(({ number }) => number === 'E01')
  // Neither the complaint nor the score below 96 is left.
  expect(before?.deducted).toBe('83.52')
  expect(after).toMatchObject({ deducted: '0.00', net: before?.gross })
})

test('each step is told with the staff it is about', () => {
  const all = [advisor, leader, mechanic].toSorted((a, b) => a - b)
  expect(told[0]).toMatchObject({
    name: 'commission.statements-shown',
    data: { runId: september, outletId, period: '2026-09', staffIds: all },
  })
  const steps = told.filter(({ name }) => name === 'commission.dispute-stepped').map(({ data }) => data)
  expect(steps[0]).toMatchObject({ outletId, period: '2026-09', step: 'open', status: 'open', staffIds: [mechanic] })
  expect(steps.map(({ step, status }) => `${String(step)} ${String(status)}`)).toContain('decide accepted')
})

test('what was said stands', async () => {
  for (const attempt of [sql`update pay_dispute_message set text = 'x'`, sql`delete from pay_dispute_message`])
    await expect(attempt.execute(db)).rejects.toThrow('pay:')
  await expect(sql`truncate pay_dispute_message`.execute(owner.db)).rejects.toThrow('pay:')
})
