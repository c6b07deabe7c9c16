import { expect, test } from 'vitest'
import { administrator, buildCtx } from '../../../test/support/app.ts'
import { buildStaff } from '../../../test/support/build.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildPayStation } from '../../../test/support/pay-station.ts'
import { findOutlet } from '../../network/organisation/index.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { expectDone } from '../../platform/ctx.ts'
import { getDisputeFacts } from './dispute-facts.ts'
import { openDispute } from './disputes.ts'
import { calculateRun, reviewRun } from './runs.ts'
import { getPayDispute, listPayDisputes } from './show-disputes.ts'
import { getPayStatement } from './show-statement.ts'
import { commissionSubjects } from './subjects.ts'

const { db } = await freshDatabase()
const clock = { now: new Date('2026-10-02T09:00:00+08:00') }
const ctx = buildCtx(db, clock)
const { id: staffId } = await buildStaff(ctx, { post: 'employee' })
const station = await buildPayStation(ctx, clock, [{ number: 'M02', name: '劉冠宇', staffId, leads: null }])
const { outletId, bring, bringMonth, pay } = station
const whose = { ...administrator, userId: 'm02', name: '劉冠宇', role: 'employee', outletIds: [], staffId } as const
const m02 = buildCtx(db, clock, whose)
const clerk = buildCtx(db, clock, { ...administrator, userId: 'clerk', name: '薪酬專員', role: 'payrollClerk' })

/** September is paid, then hours of it come to light, which October corrects. */
await bringMonth('2026-09')
await pay('2026-09')
const late = {
  dates: { on: '2026-09-17' },
  measures: { hours: '10.0' },
  attributes: { team: 'mechanical', kind: 'normal' },
  people: {},
}
await bring([{ kind: 'hours', key: 'H-late', payload: late, lastDay: '2026-09-17', isOpen: false }])
clock.now = new Date('2026-11-02T09:00:00+08:00')
await bringMonth('2026-10')
const october = expectDone(await calculateRun(clerk, { outletId, period: '2026-10' })).id
expectDone(await reviewRun(clerk, october))

const open = async (subject: Parameters<typeof openDispute>[1]['subject']) =>
  openDispute(m02, { runId: october, subject, text: '不對' })

test('the correction of an earlier month is disputed with its amount, and its facts are at hand', async () => {
  expect(await open({ about: 'correction', month: '2026-08' })).toMatchObject({ code: 'commission.no-such-correction' })
  const { id } = expectDone(await open({ about: 'correction', month: '2026-09' }))
  const { corrections } = expectDone(await getPayStatement(m02, { id: october, number: 'M02' }))
  expect(expectDone(await getPayDispute(m02, id))).toMatchObject({
    subject: { about: 'correction', month: '2026-09' },
    label: '2026-09',
    stood: { amount: corrections[0]?.amount },
    may: ['withdraw'],
  })
  const { facts } = expectDone(await getDisputeFacts(clerk, { id }))
  expect(facts.map((one) => `${one.kind}/${one.key}`)).toEqual([
    'hours/H-late',
    'roster/M02/mechanical/2026-09-01',
    'roster/M02/mechanical/2026-10-01',
  ])
})

test('the facts behind a figure are given as they are known now, with what their kind carries', async () => {
  const { id } = expectDone(await open({ about: 'node', node: 'net/M02' }))
  await bring([
    { kind: 'hours', key: 'H-late', payload: { ...late, measures: { hours: '11.0' } }, lastDay: null, isOpen: false },
    {
      kind: 'score',
      key: 'M02/2026-10',
      payload: { person: 'M02', period: '2026-10', points: '96' },
      lastDay: null,
      isOpen: false,
    },
  ])
  const { facts, kinds, people, total } = expectDone(await getDisputeFacts(clerk, { id }))
  expect(total).toBe(facts.length)
  expect(new Set(facts.map(({ kind }) => kind))).toEqual(new Set(['hours', 'consumable', 'score', 'roster']))
  expect(facts.find(({ kind }) => kind === 'score')).toMatchObject({
    key: 'M02/2026-10',
    values: { person: 'M02', period: '2026-10', points: '96' },
  })
  expect(people).toContainEqual({ value: 'M02', label: 'M02 劉冠宇' })
  const { fields } = kinds.find(({ kind }) => kind === 'hours') ?? { fields: [] }
  expect(fields.map(({ name, type, label }) => [name, type, label])).toContainEqual(['hours', 'hours', 'Hours'])
  const named = expectDone(await getDisputeFacts(clerk, { id, kind: 'hours', fact: 'H-late' }))
  expect(named.facts).toMatchObject([{ key: 'H-late', values: { id: 'H-late', hours: '11.0' } }])
  expect(expectDone(await getDisputeFacts(clerk, { id, kind: 'roster', fact: 'H-late' })).facts).toEqual([])
  const { looks } = expectDone(await getPayStatement(m02, { id: october, number: 'M02' }))
  expect(looks.map(({ looker }) => looker)).toContain('薪酬專員')
  expect(isRefusal(await getDisputeFacts(clerk, { id: 999_999 }))).toBe(true)
})

test('what waits for somebody stands first for that person, and a month’s live ones can be asked for', async () => {
  const turns = async (who: typeof clerk) =>
    (await listPayDisputes(who, { runId: october, status: 'live' })).map((one) => one.isMyTurn)
  expect(await turns(clerk)).toEqual([true, true])
  expect(await turns(m02)).toEqual([false, false])
  expect(await listPayDisputes(clerk, { runId: 999_999 })).toEqual([])
})

test('the audit trail calls months, disputes and plans as people do', async () => {
  const name = async (subject: 'payRun' | 'payDispute' | 'payPlan', id: number) =>
    (await commissionSubjects[subject]?.(ctx, [String(id), '999999', 'gone']))?.get(String(id))
  const [dispute] = await listPayDisputes(clerk, { runId: october })
  const outlet = (await findOutlet(db, outletId))?.name ?? ''
  expect(await name('payRun', october)).toBe(`${outlet} 2026-10`)
  expect(await name('payDispute', dispute?.id ?? 0)).toBe(`#${dispute?.id} ${outlet} M02 2026-10`)
  expect(await name('payPlan', station.planId)).toBe('s5 v1')
  expect(await name('payRun', 999_999)).toBeUndefined()
})
