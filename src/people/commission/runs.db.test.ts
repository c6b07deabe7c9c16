import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { buildCtx } from '../../../test/support/app.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildPayStation, payMonth } from '../../../test/support/pay-station.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { expectDone } from '../../platform/ctx.ts'
import { factsOfMonth, keptFact } from './facts.ts'
import { proveRun } from './prove.ts'
import type { Fact } from './rules/fact.ts'
import { findDocument, findRun, findRunOf, listCorrections, listStatements } from './run.store.ts'
import { approveRun, calculateRun, payRun, reopenRun, reviewRun } from './runs.ts'

const { db, owner } = await freshDatabase()
const clock = { now: new Date('2026-11-02T09:00:00+08:00') }
const ctx = buildCtx(db, clock)
const { outletId, planId, manager, bring, bringMonth, later, pay } = await buildPayStation(ctx, clock)

const codeOf = (answer: unknown): string => (isRefusal(answer) ? answer.code : 'done')

await bringMonth('2026-09')
const september = await pay('2026-09')

test('a month goes from draft to paid, each step once and in order', async () => {
  await bringMonth('2026-10')
  const { id } = expectDone(await calculateRun(ctx, { outletId, period: '2026-10' }))
  expect(codeOf(await approveRun(manager, id))).toBe('commission.wrong-status')
  expect(codeOf(await payRun(ctx, id))).toBe('commission.wrong-status')
  expectDone(await reviewRun(ctx, id))
  expect(codeOf(await calculateRun(ctx, { outletId, period: '2026-10' }))).toBe('commission.wrong-status')
  expect(codeOf(await approveRun(ctx, id))).toBe('commission.four-eyes')
  expect(codeOf(await approveRun(manager, id))).toBe('commission.objections-open')
  later(4)
  expectDone(await reopenRun(ctx, id))
  expectDone(await calculateRun(ctx, { outletId, period: '2026-10' }))
})

test('what keeps a month from being approved is told whole, in words', async () => {
  const unsigned = payMonth('2026-10').targets.map((sheet) => ({ ...sheet, signedOn: null }))
  await bring(factsOfMonth({ ...payMonth('2026-10'), targets: unsigned, facts: [] }))
  const { id } = expectDone(await calculateRun(ctx, { outletId, period: '2026-10' }))
  expectDone(await reviewRun(ctx, id))
  later(4)
  const refused = await approveRun(manager, id)
  expect(codeOf(refused)).toBe('commission.blocked')
  const details = isRefusal(refused) ? refused.details : []
  expect(details?.map(({ params }) => params['subject'])).toEqual(['reception', 'accessory'])
  expectDone(await reopenRun(ctx, id))
  await bringMonth('2026-10')
  expectDone(await calculateRun(ctx, { outletId, period: '2026-10' }))
})

test('facts brought twice are taken once, and a correction supersedes', async () => {
  expect(await bringMonth('2026-10')).toEqual({ added: 0 })
  const order: Fact = {
    id: 'RO-late',
    kind: 'repairOrder',
    dates: { completedOn: '2026-10-30', settledOn: null },
    measures: { received: '500.00' },
    attributes: { kind: 'normal' },
    people: {},
  }
  expect(await bring([keptFact(order)])).toEqual({ added: 1 })
  expect(await bring([keptFact({ ...order, dates: { ...order.dates, settledOn: '2026-11-02' } })])).toEqual({
    added: 1,
  })
})

test('a paid run is proved from facts and plan, and no SQL of ours changes it', async () => {
  expect(expectDone(await proveRun(ctx, september)).faults).toEqual([])
  const attempts = [
    sql`update pay_run set paid_by = 'x' where run_id = ${september}`,
    sql`update pay_run set status = 'draft' where run_id = ${september}`,
    sql`delete from pay_run where run_id = ${september}`,
    sql`update pay_document set document = '{}' where run_id = ${september}`,
    sql`delete from pay_document where run_id = ${september}`,
    sql`update pay_statement set payable = payable + 1, net = net + 1, gross = gross + 1 where run_id = ${september}`,
    sql`delete from pay_statement where run_id = ${september}`,
    sql`insert into pay_statement values (${september}, 'X', 1, 0, 0, 1, 0, 0, 1, 0)`,
    sql`insert into pay_correction values (${september}, 'X', '2026-08', 1, '[]', '[]')`,
    sql`update pay_fact set payload = '{}' where outlet_id = ${outletId}`,
    sql`delete from pay_fact where outlet_id = ${outletId}`,
    sql`update pay_plan set document = '{}' where plan_id = ${planId}`,
  ]
  const emptying = [sql`truncate pay_statement`, sql`truncate pay_fact`, sql`truncate pay_run cascade`]
  for (const attempt of attempts) await expect(attempt.execute(db)).rejects.toThrow('pay:')
  // Not even the owner empties these tables while their guards stand.
  for (const attempt of emptying) await expect(attempt.execute(owner.db)).rejects.toThrow('pay:')
  // And who works with the rows can neither empty them nor lay a hand on the guards.
  const onGuards = [
    ...emptying,
    sql`alter table pay_statement disable trigger user`,
    sql`drop trigger pay_run_steps on pay_run`,
    sql`create or replace function pay_refuse() returns trigger language plpgsql as 'begin return null; end'`,
    sql`set session_replication_role = replica`,
    sql`drop table pay_statement cascade`,
    sql`create trigger loophole before update on pay_run for each row execute function pay_refuse('no')`,
    sql`insert into schema_migration (id, checksum) values ('x', 'y')`,
    sql`set role manzu`,
  ]
  for (const attempt of onGuards)
    await expect(attempt.execute(db)).rejects.toThrow(/permission denied|must be owner|must be able to/)
  expect(expectDone(await proveRun(ctx, september)).faults).toEqual([])
})

test('a complaint known late changes the open month by new minus old, linked to month, figures and fact', async () => {
  const before = await listStatements(db, september)
  const complaint: Fact = {
    id: 'C-late',
    kind: 'complaint',
    dates: { on: '2026-09-20' },
    measures: {},
    attributes: { verified: true },
    people: { person: ['E02'] },
  }
  await bring([keptFact(complaint)])
  const { id } = expectDone(await calculateRun(ctx, { outletId, period: '2026-10' }))
  const gross = before.find(({ number }) => number === 'E02')?.gross ?? ''
  const [correction] = await listCorrections(db, id)
  expect(correction).toMatchObject({ number: 'E02', earnedPeriod: '2026-09', facts: ['C-late'] })
  expect(correction?.nodes).toContain('deduction.complaints/E02')
  expect(Number(correction?.amount)).toBeCloseTo(-0.05 * Number(gross), 1)
  // What was paid stands as it was.
  expect(await listStatements(db, september)).toEqual(before)
  expect(expectDone(await proveRun(ctx, september)).faults).toEqual([])
})

test('a claim paid late counts in the open month and corrects nothing', async () => {
  const claim: Fact = {
    id: 'W-late',
    kind: 'warrantyClaim',
    dates: { submittedOn: '2026-08-20', cashReceivedOn: '2026-09-29' },
    measures: { received: '1000.00' },
    attributes: { order: '' },
    people: {},
  }
  await bring([keptFact(claim)])
  const { id } = expectDone(await calculateRun(ctx, { outletId, period: '2026-10' }))
  expect(await findDocument(db, id)).toContain('"W-late"')
  expect((await listCorrections(db, id)).map(({ facts }) => facts)).toEqual([['C-late']])
  const october = await pay('2026-10')
  expect(expectDone(await proveRun(ctx, october)).faults).toEqual([])
  await bringMonth('2026-11')
  const november = expectDone(await calculateRun(ctx, { outletId, period: '2026-11' }))
  expect(await listCorrections(db, november.id)).toEqual([])
  expect(await findDocument(db, november.id)).not.toContain('"W-late"')
})

test('what another month’s file says of people changes nothing that was paid', async () => {
  const other = payMonth('2026-11').roster.map((line) => ({ ...line, coefficient: '0.3' }))
  await bring(factsOfMonth({ ...payMonth('2026-11'), roster: other }))
  const { id } = expectDone(await calculateRun(ctx, { outletId, period: '2026-11' }))
  expect(await listCorrections(db, id)).toEqual([])
})

const tamper = async (table: string, change: string): Promise<void> => {
  for (const how of ['disable', 'enable'] as const) {
    await sql.raw(`alter table ${table} ${how} trigger user`).execute(owner.db)
    if (how === 'disable') await sql.raw(change).execute(owner.db)
  }
}

test('a correction changed behind the guards is found', async () => {
  const october = (await findRunOf(db, outletId, '2026-10'))?.id ?? 0
  await tamper('pay_correction', `update pay_correction set amount = amount - 1 where run_id = ${october}`)
  expect(expectDone(await proveRun(ctx, october)).faults).toEqual(['corrections-changed'])
  await tamper('pay_correction', `update pay_correction set amount = amount + 1 where run_id = ${october}`)
  expect(expectDone(await proveRun(ctx, october)).faults).toEqual([])
})

test('a changed byte is found, in the month itself and by every month after it', async () => {
  const october = (await findRunOf(db, outletId, '2026-10'))?.id ?? 0
  await tamper(
    'pay_document',
    `update pay_document set document = replace(document, '"net"', '"nett"') where run_id = ${september}`,
  )
  expect(expectDone(await proveRun(ctx, september)).faults).toEqual(['document-changed 2026-09'])
  expect(expectDone(await proveRun(ctx, october)).faults).toEqual(['document-changed 2026-09'])
  expect((await findRun(db, september))?.status).toBe('paid')
})
