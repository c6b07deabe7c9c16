import { expect, test } from 'vitest'
import { administrator, buildCtx, textOf } from '../../../test/support/app.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildPayStation } from '../../../test/support/pay-station.ts'
import { uploadOf } from '../../../test/support/upload.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { expectDone } from '../../platform/ctx.ts'
import { writeWorkbook } from '../../platform/table/write-workbook.ts'
import { factTemplate, importFacts } from './import-facts.ts'
import { exportFacts, getFact, listFactKinds, listFactsOfKind } from './list-facts.ts'
import { recordFact, withdrawFact } from './write-fact.ts'

const { db } = await freshDatabase()
const clock = { now: new Date('2026-11-02T09:00:00+08:00') }
const ctx = buildCtx(db, clock)
const { outletId, manager, bringMonth, pay } = await buildPayStation(ctx, clock)
const clerk = buildCtx(db, clock, { ...administrator, userId: 'clerk', role: 'payrollClerk' })
await bringMonth('2026-10')
await pay('2026-10')

const orders = { outletId, kind: 'repairOrder' }
const head = 'id,completedOn,settledOn,received,kind'
const tryFile = async (kind: string, rows: readonly string[], dryRun = true) =>
  expectDone(await importFacts(clerk, { outletId, kind }, { ...uploadOf(rows.join('\n'), 'orders.csv'), dryRun }))
const messages = async (kind: string, rows: readonly string[]) =>
  (await tryFile(kind, rows)).preview?.errors.map(({ line, column, message }) => `${line} ${column} ${message}`)
const all = { period: undefined, search: '', page: 1, size: 50 }
const keys = async (kind: string, search = '') =>
  expectDone(await listFactsOfKind(clerk, outletId, { ...all, kind, search })).rows.map(({ key }) => key)

test('a file of settlements is tried, taken in once, and its correction supersedes', async () => {
  const rows = [
    head,
    'RO-X,2026-11-01,2026/11/2,480,normal',
    'RO-Y,,,,索賠',
    'RO-2026-10-1,2026-10-03,2026-10-04,126480,normal',
  ]
  expect(await tryFile('repairOrder', rows)).toMatchObject({ added: 2, changed: 0, same: 1, notes: [] })
  expect(await keys('repairOrder', 'RO-X')).toEqual([])
  expect(await tryFile('repairOrder', rows, false)).toEqual({ added: 2, changed: 0, same: 1, notes: [] })
  expect(await tryFile('repairOrder', rows, false)).toEqual({ added: 0, changed: 0, same: 3, notes: [] })
  const corrected = [head, 'RO-2026-10-1,2026-10-03,2026-10-04,126480.50,normal']
  expect((await tryFile('repairOrder', corrected, false)).notes).toEqual([
    '1 rows belong to 2026-10, which is paid: the difference comes as a correction in the open month.',
  ])
  const whole = expectDone(await getFact(clerk, { ...orders, key: 'RO-2026-10-1' }))
  expect(whole.history.map(({ source }) => source)).toEqual(['orders.csv', '維修系統'])
  expect(whole.history[0]?.changes).toEqual([{ label: 'received', before: '126480.00', after: '126480.50' }])
  expect(whole.standing).toEqual({ is: 'counted', month: '2026-10', reason: null })
})

test('all that is wrong stands beside its cell, and then nothing is taken', async () => {
  const rows = [
    head,
    'RO-1,2026-11-01,2026-11-02,10.005,normal',
    'RO-1,2026-11-31,,1,free',
    'RO-3,2026-11-01,2026-11-02,,normal',
  ]
  const told = await messages('repairOrder', rows)
  expect(told?.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
    '2 received',
    '3 completedOn',
    '3 kind',
    '3 id',
    '4 received',
  ])
  const refused = await importFacts(clerk, orders, uploadOf(rows.join('\n')))
  expect(isRefusal(refused) && refused.code).toBe('table.rows-refused')
  expect(await messages('complaint', ['id,person,on,verified', 'C-1,E1,2026-11-03,是', 'C-2,,2026-11-03,yes'])).toEqual(
    [expect.stringMatching(/^2 person .*There is no “E1”. Known are: B01, E01/), expect.stringMatching(/^3 person /)],
  )
})

test('numbers of a workbook become the decimals a spreadsheet shows, and no others', async () => {
  const sheet = (received: number) => ({
    name: 'x',
    header: ['id', 'received', 'kind'],
    kinds: ['text', 'number', 'text'] as const,
    rows: [['RO-W', received, 'normal']],
  })
  const book = async (received: number) => ({
    bytes: await writeWorkbook([sheet(received)], { zone: 'UTC', yes: 'yes', no: 'no' }),
    dryRun: true,
  })
  const cells = async (received: number) => {
    const { preview } = expectDone(await importFacts(clerk, orders, await book(received)))
    return [preview?.rows[0]?.cells[1], preview?.errorCount]
  }
  expect(await cells(0.1 + 0.2)).toEqual(['0.3', 0])
  expect(await cells(1080.1 + 0.2)).toEqual(['1080.3', 0])
  expect(await cells(1.005)).toEqual(['1.005', 1])
  expect(await cells(1e21)).toEqual(['1e+21', 1])
})

test('the roster ends one line before it begins another, scores and targets come in, and only the manager approves', async () => {
  const roster = 'person,name,group,role,coefficient,probation,baseWage,from,to'
  expect(await messages('roster', [roster, 'E01,王雅婷,業務接待組,業務接待,0.5,no,4200,2026-10-20,'])).toEqual([
    expect.stringMatching(/^2 from .*2026-10-01 – 2026-10-31/),
  ])
  expect(await tryFile('roster', [roster, 'E09,新人,reception,業務接待,0.4,no,4200,2026-11-01,'], false)).toMatchObject(
    {
      added: 1,
    },
  )
  expect(await messages('score', ['person,period,points', 'E09,2026-11,97', 'E01 E02,2026-11,97'])).toEqual([
    expect.stringMatching(/^3 person /),
  ])
  const targets = 'sheet,person,period,outputTarget,vehiclesTarget,salesTarget,signedOn,signedBy'
  expect(
    await messages('target', [targets, 'reception,,2026-11,230000,310,,2026-10-28,E01', 'accessory,S01,2026-11,,,,,']),
  ).toEqual([expect.stringMatching(/^3 salesTarget /)])
  const moves = [
    'id,from,to,on,amount,team,reason,approved',
    'TA-1,M01,M02,2026-11-03,100,mechanical,x,yes',
    'TA-2,M01,M02,2026-11-03,-5,mechanical,x,no',
  ]
  expect((await messages('teamAdjustment', moves))?.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
    '2 approved',
    '3 amount',
  ])
})

test('the template explains every column in the language, and what is exported can be brought in again', async () => {
  const csv = expectDone(await factTemplate(clerk, orders, 'csv'))
  expect(textOf(csv)).toContain(head)
  for (const { kind } of expectDone(await listFactKinds(clerk, outletId)).kinds) {
    for (const as of kind === 'accidentCar' ? (['csv', 'xlsx'] as const) : (['csv'] as const)) {
      const file = expectDone(await exportFacts(clerk, outletId, { kind, period: undefined, search: '', as }))
      const bytes = typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content
      if (!(bytes instanceof Uint8Array)) throw new Error('a file is bytes')
      const again = expectDone(await importFacts(clerk, { outletId, kind }, { bytes, dryRun: true }))
      expect([kind, as, again.added, again.changed, again.preview?.errors]).toEqual([kind, as, 0, 0, []])
    }
  }
})

test('one fact is recorded, corrected and withdrawn, each with its reason and each once', async () => {
  const values = { id: 'RO-S', completedOn: '2026-11-01', settledOn: '', received: '', kind: 'normal' }
  expect(expectDone(await recordFact(clerk, { ...orders, values, reason: '' })).effect).toBe('added')
  expect(expectDone(await recordFact(clerk, { ...orders, values, reason: '' })).effect).toBe('same')
  const settled = { ...values, settledOn: '2026-11-02', received: '99.90' }
  const again = await recordFact(clerk, { ...orders, values: settled, reason: '' })
  expect(isRefusal(again) && again.code).toBe('commission.fact-exists')
  expectDone(await recordFact(clerk, { ...orders, key: 'RO-S', values: settled, reason: '補登' }))
  const bad = await recordFact(clerk, { ...orders, values: { ...settled, kind: 'x', settledOn: 'y' }, reason: '' })
  expect(isRefusal(bad) && bad.details?.map(({ path }) => path)).toEqual(['values.settledOn', 'values.kind'])
  for (const _ of [1, 2]) expectDone(await withdrawFact(clerk, { ...orders, key: 'RO-S', reason: '重複' }))
  const whole = expectDone(await getFact(clerk, { ...orders, key: 'RO-S' }))
  expect(whole.standing.is).toBe('withdrawn')
  expect(whole.history.map(({ source, isWithdrawn }) => [source, isWithdrawn])).toEqual([
    ['Withdrawn: 重複', true],
    ['Entered on the screen: 補登', false],
    ['Entered on the screen', false],
  ])
  expect(await keys('repairOrder', 'RO-S')).toEqual(['RO-S'])
  expect(
    expectDone(await listFactsOfKind(manager, outletId, { ...all, kind: 'repairOrder', period: '2026-10' })).total,
  ).toBe(2)
})
