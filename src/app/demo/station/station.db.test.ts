import { expect, test } from 'vitest'
import { administrator, buildCtx, zone } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { findOutlet } from '../../../network/organisation/index.ts'
import { approveRun, proveRun, reviewRun } from '../../../people/commission/index.ts'
import { readDocument } from '../../../people/commission/run-document.ts'
import { listDisputes, listMessages } from '../../../people/commission/dispute.store.ts'
import { findDocument, listCorrections, listRuns, listStatements } from '../../../people/commission/run.store.ts'
import { listStations } from '../../../people/commission/station.store.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import { expectDone } from '../../../platform/ctx.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { fillDemo } from '../index.ts'

const size = { outlets: 4, products: 4, cycles: 1 }
const morning = new Date('2026-11-23T09:00:00+08:00')

const build = async (now: Date) => {
  const { db } = await freshDatabase()
  await fillDemo({ db, zone, now }, size, () => undefined)
  return db
}

const runsOf = async (db: Db) => {
  const [station] = await listStations(db)
  return (await listRuns(db, station?.outletId ?? 0)).toReversed()
}

const db = await build(morning)
const clock = { now: morning }
const ctx = buildCtx(db, clock)
const runs = await runsOf(db)
const documents = await Promise.all(runs.map(async ({ id }) => readDocument((await findDocument(db, id)) ?? '')))
const sixth = runs.at(-1)?.id ?? 0

test('one outlet of the demo network is a station that has paid five months and prepares the sixth', async () => {
  expect(runs.map(({ period, status }) => [period, status])).toEqual([
    ['2026-05', 'paid'],
    ['2026-06', 'paid'],
    ['2026-07', 'paid'],
    ['2026-08', 'paid'],
    ['2026-09', 'paid'],
    ['2026-10', 'draft'],
  ])
  for (const { preparedBy, approvedBy } of runs.slice(0, 5)) expect(approvedBy).not.toBe(preparedBy)
  const stations = await listStations(db)
  expect(stations).toHaveLength(1)
  expect(await findOutlet(db, stations[0]?.outletId ?? 0)).toMatchObject({ name: '順達 4S 站', channel: '4S 站' })
})

test('every paid month is proved from its facts', async () => {
  const proofs = await Promise.all(runs.slice(0, 5).map(async ({ id }) => expectDone(await proveRun(ctx, id))))
  expect(proofs.map(({ faults }) => faults)).toEqual([[], [], [], [], []])
})

test('everybody has a statement in each month, the assistant since she came', async () => {
  const everybody = ['B01', 'B02', 'E01', 'E02', 'E03', 'I01', 'I02', 'M01', 'M02', 'M03', 'P01', 'S01', 'S02']
  for (const [place, { id }] of runs.entries()) {
    const statements = await listStatements(db, id)
    expect(statements.map(({ number }) => number)).toEqual(everybody.filter((one) => place > 0 || one !== 'E03'))
    const unpaid = statements.filter(({ net }) => Number(net) <= 0).map(({ number }) => number)
    expect(unpaid).toEqual(place > 0 && place < 4 ? ['E03'] : [])
  }
})

test('a complaint verified and hours accepted after their month was approved are corrected in the month then open', async () => {
  const corrections = await Promise.all(runs.map(({ id }) => listCorrections(db, id)))
  expect(corrections.map((list) => list.length)).toEqual([0, 0, 0, 1, 3, 0])
  expect(corrections[3]?.[0]).toMatchObject({ number: 'E01', earnedPeriod: '2026-07', facts: ['CP-2607-001'] })
  expect(Number(corrections[3]?.[0]?.amount)).toBeLessThan(0)
  expect(corrections[4]?.map(({ number, earnedPeriod }) => [number, earnedPeriod])).toEqual(
    ['M01', 'M02', 'M03'].map((number) => [number, '2026-08']),
  )
  for (const { amount } of corrections[4] ?? []) expect(Number(amount)).toBeGreaterThan(0)
})

test('one dispute was accepted after question and answer, one of the newest shown month waits', async () => {
  const disputes = await listDisputes(db, {})
  expect(disputes.map(({ number, period, about, status }) => [number, period, about, status])).toEqual([
    ['E01', '2026-09', 'node', 'open'],
    ['M02', '2026-08', 'missing', 'accepted'],
  ])
  const thread = await listMessages(db, disputes[1]?.id ?? 0)
  expect(thread.map(({ step, byName }) => [step, byName])).toEqual([
    ['open', '羅文彥'],
    ['answer', '郭慧敏'],
    ['reply', '羅文彥'],
    ['decide', '郭慧敏'],
  ])
})

test('the draft is kept from approval by a target nobody has signed and a move nobody has approved', async () => {
  const blockers = documents.map(({ blockers: list }) => list.map(({ reason, subject }) => `${reason} ${subject}`))
  expect(blockers.slice(0, 5).flat()).toEqual([])
  expect(blockers[5]).toEqual(['UNSIGNED_TARGET accessory/S02', 'UNAPPROVED TA-2610-001'])
  expectDone(await reviewRun(ctx, sixth))
  clock.now = new Date(morning.getTime() + 4 * 86_400_000)
  const refused = await approveRun(buildCtx(db, clock, { ...administrator, userId: 'somebody else' }), sixth)
  expect(isRefusal(refused) && refused.details?.map(({ params }) => params['subject'])).toEqual([
    'accessory/S02',
    'TA-2610-001',
  ])
})

const figure = (place: number, id: string): number => {
  const [numerator = '0', denominator = '1'] = (
    documents[place]?.nodes.find((node) => node.id === id)?.value ?? ''
  ).split('/')
  return Number(numerator) / Number(denominator)
}

test.each([0, 1, 2, 3, 4, 5])('month %i has the size of a real one, and something of everything left out', (place) => {
  expect(figure(place, 'output')).toBeGreaterThan(200_000)
  expect(figure(place, 'output')).toBeLessThan(260_000)
  for (const team of ['mechanical', 'body']) {
    expect(figure(place, `${team}.hours`)).toBeGreaterThan(250)
    expect(figure(place, `${team}.hours`)).toBeLessThan(400)
  }
  const reasons = new Set(documents[place]?.excluded.map(({ reason }) => reason))
  for (const reason of ['UNSETTLED', 'NOT_ASSESSED', 'NOT_RECEIVED', 'AT_FLOOR', 'REFUSED', 'GENERIC', 'PDI'])
    expect(reasons).toContain(reason)
})

test('the same moment gives the same months, byte for byte', async () => {
  const again = await runsOf(await build(morning))
  expect(again.map(({ documentHash }) => documentHash)).toEqual(runs.map(({ documentHash }) => documentHash))
})

test('on the first night of a month the month before is the draft, and nothing lies ahead', async () => {
  const night = new Date('2027-03-01T00:05:00+08:00')
  const built = await runsOf(await build(night))
  expect(built.map(({ period }) => period)).toEqual(['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02'])
  expect(built.at(-1)).toMatchObject({ status: 'draft', preparedAt: night })
})
