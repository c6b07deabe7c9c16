import { readSheet } from 'read-excel-file/node'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { administrator, buildCtx } from '../../../test/support/app.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildPayStation, payMonth } from '../../../test/support/pay-station.ts'
import { expectDone } from '../../platform/ctx.ts'
import { type Format, tableFile } from '../../platform/table/table-file.ts'
import { approveRun } from './approve-run.ts'
import { exportPayroll } from './export-payroll.ts'
import { factsOfMonth, keptFact } from './facts.ts'
import { getPayRunChanges } from './run-changes.ts'
import { payRun, reviewRun } from './runs.ts'
import { getPayRun } from './show-run.ts'

const { db } = await freshDatabase()
const clock = { now: new Date('2026-11-02T09:00:00+08:00') }
const ctx = buildCtx(db, clock, { ...administrator, role: 'payrollClerk' })
const { bring, bringMonth, calculate, later, manager } = await buildPayStation(ctx, clock)

const named = payMonth('2026-10').roster.map((line) =>
  line.person === 'E02' ? { ...line, name: '=2+5', baseWage: '4200.00' } : line,
)
await bring(factsOfMonth({ ...payMonth('2026-10'), roster: named }))

const fen = (amount: unknown): bigint => BigInt(Number(amount).toFixed(2).replace('.', ''))
const sum = (amounts: readonly unknown[]): bigint => amounts.reduce<bigint>((all, one) => all + fen(one), 0n)

const fileOf = async (id: number, format: Format) => {
  const file = await tableFile(ctx, expectDone(await exportPayroll(ctx, id)), format)
  const { content } = file
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) throw new Error('a table is no stream')
  return { ...file, content: typeof content === 'string' ? Buffer.from(content) : Buffer.from(content) }
}
const rowsOf = async (id: number) => {
  const text = (await fileOf(id, 'csv')).content.toString('utf8').replace('\uFEFF', '').trim()
  const [header = [], ...rows] = text.split('\r\n').map((line) => line.split(','))
  return rows.map((row) => Object.fromEntries(header.map((name, place) => [name, row[place] ?? ''])))
}

const id = await calculate('2026-10')

test('a month calculated once changed nothing', async () => {
  expect(expectDone(await getPayRunChanges(ctx, id))).toMatchObject({ previousAt: null, people: [], figures: [] })
})

test('calculated again, a month tells who gets how much otherwise, by which figures and for which facts', async () => {
  const before = expectDone(await getPayRun(ctx, id))
  const complaint = { dates: { on: '2026-10-20' }, measures: {}, attributes: { verified: true } }
  await bring([keptFact({ id: 'C-2', kind: 'complaint', ...complaint, people: { person: ['E02'] } })])
  later(1)
  expect(await calculate('2026-10')).toBe(id)
  const after = expectDone(await getPayRun(ctx, id))
  const changes = expectDone(await getPayRunChanges(ctx, id))
  expect(changes).toMatchObject({ previousAt: before.preparedAt, before: before.total, after: after.total })
  expect(changes.people.map(({ number }) => number)).toEqual(['E02'])
  const [e02] = changes.people
  const payable = (run: typeof before) => run.statements.find(({ number }) => number === 'E02')?.payable
  expect([e02?.before, e02?.after]).toEqual([payable(before), payable(after)])
  expect(fen(e02?.difference)).toBe(fen(after.total) - fen(before.total))
  const deduction = e02?.figures.find((figure) => figure.id === 'deduction.complaints/E02')
  expect(deduction).toMatchObject({ unit: 'money', before: '0.00', label: 'deduction for complaints' })
  expect(e02?.figures.flatMap(({ factsCome }) => factsCome)).toContain('C-2')
  expect(after.steps[0]).toMatchObject({ status: 'draft', by: 'test-administrator' })
})

test('the file of a draft says in every row that it is one, and its sums are those of the month', async () => {
  const run = expectDone(await getPayRun(ctx, id))
  const rows = await rowsOf(id)
  expect(rows.map(({ status, batchId }) => `${status} ${batchId}`)).toEqual(run.statements.map(() => 'Draft '))
  expect((await fileOf(id, 'csv')).fileName).toContain('Draft')
  expect(sum(rows.map(({ net }) => net))).toBe(fen(run.total))
  for (const row of rows) {
    const taken = Object.keys(row).filter((name) => name.startsWith('deduction.'))
    expect(taken.length).toBeGreaterThan(1)
    expect(fen(row['gross']) - sum(taken.map((name) => row[name])) + fen(row['adjustment'])).toBe(fen(row['net']))
  }
  expect(rows.find(({ number }) => number === 'E02')).toMatchObject({
    name: "'=2+5",
    group: 'reception',
    post: '業務接待',
    baseWage: '4200.00',
    plan: 's5 1',
  })
})

test('in a workbook amounts are numbers and a name that looks like a formula is text', async () => {
  const [header = [], ...rows] = await readSheet((await fileOf(id, 'xlsx')).content)
  const cell = (row: readonly unknown[] | undefined, title: string) => row?.[header.indexOf(title)]
  const e02 = rows.find((row) => row.includes('E02'))
  expect(cell(e02, 'Name')).toBe('=2+5')
  expect(cell(e02, 'Base wage')).toBe(4200)
  expect(cell(e02, 'deduction for complaints')).toBeGreaterThan(0)
  const { total } = expectDone(await getPayRun(ctx, id))
  expect(sum(rows.map((row) => cell(row, 'Commission of the month')))).toBe(fen(total))
})

test('what a month was before is kept only while it is a draft, and a paid one has its batch in the file', async () => {
  expectDone(await reviewRun(ctx, id))
  const attempt = sql`update pay_previous set document = '{}' where run_id = ${id}`
  await expect(attempt.execute(db)).rejects.toThrow('pay:')
  later(4)
  expectDone(await approveRun(manager, id))
  const { batchId } = expectDone(await payRun(ctx, id))
  const rows = await rowsOf(id)
  expect(new Set(rows.map((row) => `${row['status']} ${row['batchId']}`))).toEqual(new Set([`Paid ${batchId}`]))
  const looked = await sql<{ count: number }>`
    select count(*)::integer as count from audit_entry where action = 'pay-run.exported'`.execute(db)
  expect(looked.rows[0]?.count).toBeGreaterThan(0)
})

test('a month behind an open one is told which to finish first', async () => {
  await bringMonth('2026-11')
  await bringMonth('2026-12')
  const november = await calculate('2026-11')
  const december = expectDone(await getPayRun(ctx, await calculate('2026-12')))
  expect(december.earlierOpen).toEqual({ id: november, period: '2026-11' })
})
