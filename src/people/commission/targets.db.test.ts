import { expect, test } from 'vitest'
import { administrator, buildCtx } from '../../../test/support/app.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildPayStation } from '../../../test/support/pay-station.ts'
import { createStaff } from '../../network/organisation/index.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { expectDone } from '../../platform/ctx.ts'
import { uploadOf } from '../../../test/support/upload.ts'
import { importFacts } from './import-facts.ts'
import { getPayRun } from './show-run.ts'
import { setUpStation } from './stations.ts'
import { recordPaper, saveTarget, signTarget } from './sign-targets.ts'
import { listMyTargets, listTargets } from './targets.ts'

const { db } = await freshDatabase()
const clock = { now: new Date('2026-11-02T09:00:00+08:00') }
const ctx = buildCtx(db, clock)
const { outletId, bringMonth, calculate } = await buildPayStation(ctx, clock)
const clerk = buildCtx(db, clock, { ...administrator, userId: 'clerk', role: 'payrollClerk' })
const period = '2026-11'
await bringMonth('2026-10')

const callerOf = async (number: string) => {
  const staff = {
    email: `${number.toLowerCase()}@manzu.example`,
    name: number,
    post: 'employee',
    team: '',
    regionId: null,
    active: true,
  } as const
  const { id: staffId } = expectDone(await createStaff(ctx, staff))
  const employees = [{ number, name: number, staffId, leads: null }]
  expectDone(await setUpStation(ctx, { outletId, planCode: 's5', employees }))
  return buildCtx(db, clock, { ...administrator, userId: number, role: 'employee', staffId })
}
const [e01, e02, e03] = [await callerOf('E01'), await callerOf('E02'), await callerOf('E03')]

const reception = { outletId, sheet: 'reception', person: null, period }
const values = { outputTarget: '230000.00', vehiclesTarget: '310' }
const sheetOf = async (name = 'reception') =>
  expectDone(await listTargets(clerk, { outletId, period })).sheets.find(({ sheet }) => sheet === name)
const codeOf = (answer: unknown): string => (isRefusal(answer) ? answer.code : 'done')
const hash = async () => (await sheetOf())?.hash ?? ''
const key = `reception//${period}`

test('a month begins with its sheets missing; the desk enters them and the advisors of the month before have to sign', async () => {
  expect(
    expectDone(await listTargets(clerk, { outletId, period })).sheets.map(({ key: one, state }) => [one, state]),
  ).toEqual([
    [key, 'missing'],
    [`accessory/S01/${period}`, 'missing'],
  ])
  expect(codeOf(await saveTarget(clerk, { ...reception, values: { ...values, outputTarget: '' } }))).toBe(
    'commission.fact-wrong',
  )
  expect(expectDone(await saveTarget(clerk, { ...reception, values }))).toEqual({ effect: 'added' })
  expect(expectDone(await saveTarget(clerk, { ...reception, values }))).toEqual({ effect: 'same' })
  expect((await sheetOf())?.waitsFor.map(({ number }) => number)).toEqual(['E01', 'E02'])
  expect(expectDone(await listMyTargets(e01)).map((one) => [one.key, one.isMine, one.mySignature])).toEqual([
    [key, true, null],
    ['reception//2026-10', true, null],
  ])
  expect(expectDone(await listMyTargets(e03))).toEqual([])
})

test('each signs once, over the figures that were shown; the sheet is signed when all have', async () => {
  expect(codeOf(await signTarget(e03, { key, hash: await hash() }))).toBe('commission.no-target')
  expect(codeOf(await signTarget(e01, { key, hash: '0'.repeat(64) }))).toBe('commission.target-changed')
  for (const _ of [1, 2]) expectDone(await signTarget(e01, { key, hash: await hash() }))
  expect(await sheetOf()).toMatchObject({ state: 'unsigned', waitsFor: [{ number: 'E02' }] })
  expectDone(await signTarget(e02, { key, hash: await hash() }))
  expect(await sheetOf()).toMatchObject({ state: 'signed', signedOn: '2026-11-02', waitsFor: [] })
  expect((await sheetOf())?.signatures.map(({ number, how }) => [number, how])).toEqual([
    ['E01', 'self'],
    ['E02', 'self'],
  ])
})

test('results are entered without a new signature; other targets take the signatures away', async () => {
  expectDone(await saveTarget(clerk, { ...reception, values: { ...values, vehiclesActual: '305' } }))
  expect((await sheetOf())?.state).toBe('signed')
  expectDone(
    await saveTarget(clerk, { ...reception, values: { ...values, vehiclesTarget: '320', vehiclesActual: '305' } }),
  )
  expect(await sheetOf()).toMatchObject({ state: 'unsigned', signatures: [] })
  const file = uploadOf(
    'sheet,person,period,outputTarget,vehiclesTarget,vehiclesActual\nreception,,2026-11,230000,320,305',
  )
  expect(expectDone(await importFacts(clerk, { outletId, kind: 'target' }, file)).same).toBe(1)
})

test('a signature on paper is recorded with its note; then nothing unsigned is in the way of the month', async () => {
  const paper = { ...reception, signedBy: ['E01', 'E02'], signedOn: '2026-10-30', note: '檔案夾 3' }
  expect(codeOf(await recordPaper(clerk, { ...paper, signedBy: ['E03'] }))).toBe('commission.not-a-signer')
  expect(codeOf(await recordPaper(clerk, { ...paper, signedOn: '2026-11-03' }))).toBe('commission.signed-ahead')
  const blockers = async () => {
    const id = await calculate('2026-10')
    return expectDone(await getPayRun(clerk, id)).blockers.map(({ subject }) => subject)
  }
  const october = {
    ...paper,
    period: '2026-10',
    values: { outputTarget: '220001', vehiclesTarget: '300', vehiclesActual: '312' },
  }
  expect(await blockers()).toEqual([])
  expectDone(await saveTarget(clerk, october))
  expect(await blockers()).toEqual(['reception'])
  expectDone(await recordPaper(clerk, october))
  expect(await blockers()).toEqual([])
})
