import { uploadOf, workbookOf } from '../../../test/support/upload.ts'
import { expect, test } from 'vitest'
import { buildCtx, mondayMorning, textOf } from '../../../test/support/app.ts'
import { managerOf, ownerOf } from '../../../test/support/build.ts'
import { buildPublishedCycle } from '../../../test/support/build-cycle.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildSettledWeek } from '../../../test/support/settled-week.ts'
import { expectDone } from '../../platform/ctx.ts'
import { completeDeliveries, exportDeliveries, listDeliveries, recordDelivery } from './deliveries.ts'
import { getFillRates as ratesContract, listDeliveries as listContract } from './fill-rate.contract.ts'
import { getFillRates } from './fill-rates.ts'
import { importDeliveries } from './import-deliveries.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const { big, small, milk, wine, tea, cycle } = await buildSettledWeek(ctx, clock)
const open = await buildPublishedCycle(ctx, { code: 'W99', lines: [{ product: milk }] })
const today = '2026-11-23'
const bigWine = { outletId: big.id, cycleId: cycle.id, productId: wine.id, deliveredOn: today }

const list = async (query: object = {}, caller = ctx.caller) =>
  listDeliveries({ ...ctx, caller }, listContract.query.parse(query))
const filledOf = async (productId: number, outletId: number): Promise<number> =>
  (await getFillRates(ctx, ratesContract.query.parse({ by: 'product', productId, outletId }))).all.byUnit.filled

const head = 'reference,cycle,outlet,product,quantity,deliveredOn'
const row = (parts: Partial<Record<string, string | number>> = {}): string =>
  Object.values({
    reference: 'L-1',
    cycle: cycle.code,
    outlet: big.licenceNumber,
    product: tea.code,
    quantity: 2,
    deliveredOn: today,
    ...parts,
  }).join(',')
const send = (...rows: readonly string[]) =>
  importDeliveries(ctx, uploadOf([head, ...rows].join('\n'), 'deliveries.csv'))

test('a line without any record counts as filled; the first record tells what is missing', async () => {
  // Recorded before the clock came to count the cycle.
  expect(await recordDelivery(ctx, { ...bigWine, reference: 'D-1', quantity: 4 })).toEqual({
    done: true,
    known: false,
    aboveOrder: 0,
  })
  expect(await filledOf(wine.id, big.id)).toBe(4)
  expect(await filledOf(milk.id, small.id)).toBe(4)
})

test('the same delivery sent again is known and counts once', async () => {
  expect(await recordDelivery(ctx, { ...bigWine, reference: 'D-1', quantity: 4 })).toMatchObject({ known: true })
  expect(await filledOf(wine.id, big.id)).toBe(4)
})

test('the same reference with another quantity or day is no repetition but a mistake', async () => {
  const said = { refused: true, code: 'fill-rate.reference-used', params: { reference: 'D-1', quantity: 4 } }
  expect(await recordDelivery(ctx, { ...bigWine, reference: 'D-1', quantity: 3 })).toMatchObject(said)
  const yesterday = { ...bigWine, reference: 'D-1', quantity: 4, deliveredOn: '2026-11-22' }
  expect(await recordDelivery(ctx, yesterday)).toMatchObject(said)
})

test('more than ordered is taken down and told, and makes no rate better', async () => {
  const answer = await recordDelivery(ctx, { ...bigWine, reference: 'D-2', quantity: 5 })
  expect(answer).toMatchObject({ aboveOrder: 2 })
  expect(await filledOf(wine.id, big.id)).toBe(7)
})

test('a correction is negative, and the sum never falls below zero', async () => {
  expectDone(await recordDelivery(ctx, { ...bigWine, reference: 'D-3', quantity: -6 }))
  expect(await filledOf(wine.id, big.id)).toBe(3)
  const tooMuch = await recordDelivery(ctx, { ...bigWine, reference: 'D-4', quantity: -4 })
  expect(tooMuch).toMatchObject({ code: 'fill-rate.below-zero', params: { sum: -1 } })
  expect(await filledOf(wine.id, big.id)).toBe(3)
})

test('records that cancel each other out count as none', async () => {
  expectDone(await recordDelivery(ctx, { ...bigWine, reference: 'D-5', quantity: -3 }))
  expect(await filledOf(wine.id, big.id)).toBe(7)
})

test.each<[string, object, string]>([
  ['of nothing', { quantity: 0 }, 'fill-rate.nothing-delivered'],
  ['tomorrow', { deliveredOn: '2026-11-24' }, 'fill-rate.not-delivered-yet'],
  ['in a cycle that is not settled', { cycleId: open.id, productId: milk.id }, 'fill-rate.not-settled'],
  ['in a cycle that is not there', { cycleId: 4711 }, 'fill-rate.not-settled'],
  ['of a product nobody asked for there', { outletId: small.id, productId: tea.id }, 'fill-rate.no-line'],
])('a delivery %s is refused', async (_what, parts, code) => {
  const answer = await recordDelivery(ctx, { ...bigWine, reference: 'D-9', quantity: 1, ...parts })
  expect(answer).toMatchObject({ refused: true, code })
})

test('two deliveries of one line at once are both counted', async () => {
  const line = { outletId: small.id, cycleId: cycle.id, productId: milk.id, deliveredOn: today }
  const four = [1, 2, 3].map((n) => recordDelivery(ctx, { ...line, reference: `E-${n}`, quantity: 1 }))
  expect(await Promise.all(four)).toMatchObject([{ done: true }, { done: true }, { done: true }])
  expect(await filledOf(milk.id, small.id)).toBe(3)
})

test('imports a file, and again with one new row: the known ones count once', async () => {
  expect(await send(row({ quantity: 1 }))).toEqual({ added: 1, changed: 0, same: 0, notes: [] })
  expect(await send(row({ quantity: 1 }), row({ reference: 'L-2', quantity: 3 }))).toEqual({
    added: 1,
    changed: 0,
    same: 1,
    notes: ['2 units are above the orders; they are recorded as they happened and make no rate better.'],
  })
  expect((await list({ search: 'L-' })).total).toBe(2)
})

test('names every bad row and records nothing of the file', async () => {
  const answer = await send(
    row({ reference: 'L-3' }),
    row({ reference: 'L-3' }),
    row({ reference: 'L-4', outlet: 'NOBODY', product: 'NOTHING' }),
    row({ reference: 'L-5', cycle: 'W00' }),
  )
  expect(answer).toMatchObject({
    code: 'table.rows-refused',
    params: { count: 4 },
    details: [
      { path: 'deliveries.csv:3:reference', code: 'table.duplicate-row' },
      { path: 'deliveries.csv:4:outlet', code: 'table.unknown-value-of' },
      { path: 'deliveries.csv:4:product', code: 'table.unknown-value-of' },
      { path: 'deliveries.csv:5:cycle', code: 'table.unknown-value-of' },
    ],
  })
  const second = await send(
    row({ reference: 'L-6', quantity: 1 }),
    row({ reference: 'L-1', quantity: 9 }),
    row({ reference: 'L-7', cycle: 'W99', product: milk.code }),
    row({ reference: 'L-8', outlet: small.licenceNumber }),
    row({ reference: 'L-9', deliveredOn: '2026-12-31' }),
    row({ reference: 'L-10', quantity: -6 }),
  )
  expect(second).toMatchObject({
    details: [
      { path: 'deliveries.csv:3:reference', code: 'fill-rate.reference-used' },
      { path: 'deliveries.csv:4:cycle', code: 'fill-rate.not-settled' },
      { path: 'deliveries.csv:5:product', code: 'fill-rate.no-line' },
      { path: 'deliveries.csv:6:deliveredOn', code: 'fill-rate.not-delivered-yet' },
      { path: 'deliveries.csv:7:quantity', code: 'fill-rate.below-zero' },
    ],
  })
  expect((await list({ search: 'L-' })).total).toBe(2)
})

test.each(['0', '1.5', '', 'abc', '1e3', '1000000001', '=1+1'])('the quantity "%s" is refused', async (quantity) => {
  expect(await send(row({ reference: 'L-11', quantity }))).toMatchObject({
    details: [{ path: 'deliveries.csv:2:quantity', code: 'table.bad-value' }],
  })
})

test('corrections in a file count whole, in whatever order they stand', async () => {
  const minus = row({ reference: 'L-12', quantity: -6 })
  const plus = row({ reference: 'L-13', quantity: 4 })
  expect(await send(minus, plus)).toMatchObject({ added: 2 })
  expect(await filledOf(tea.id, big.id)).toBe(2)
})

test('more than a line can hold is refused', async () => {
  const answer = await send(row({ reference: 'L-14', quantity: 1_000_000_000 }))
  expect(answer).toMatchObject({ details: [{ path: 'deliveries.csv:2:quantity', code: 'fill-rate.too-much' }] })
})

test('once all deliveries are recorded, a line without any was not delivered; taken back, nothing is known again', async () => {
  expect(await filledOf(milk.id, big.id)).toBe(6)
  expectDone(await completeDeliveries(ctx, cycle.id, true))
  expectDone(await completeDeliveries(ctx, cycle.id, true))
  expect(await filledOf(milk.id, big.id)).toBe(0)
  expect(await filledOf(milk.id, small.id)).toBe(3)
  expectDone(await completeDeliveries(ctx, cycle.id, false))
  expect(await filledOf(milk.id, big.id)).toBe(6)
  expect(await filledOf(milk.id, small.id)).toBe(3)
  expect(await completeDeliveries(ctx, open.id, true)).toMatchObject({ code: 'fill-rate.not-settled' })
})

test('in a complete cycle a correction down to nothing means nothing came', async () => {
  expectDone(await completeDeliveries(ctx, cycle.id, true))
  const line = { outletId: small.id, cycleId: cycle.id, productId: milk.id, deliveredOn: today }
  expectDone(await recordDelivery(ctx, { ...line, reference: 'E-9', quantity: -3 }))
  expect(await filledOf(milk.id, small.id)).toBe(0)
  expectDone(await completeDeliveries(ctx, cycle.id, false))
})

test('lists deliveries newest first, searched and paged, each caller the own ones', async () => {
  const { rows, total } = await list({ size: 1 })
  expect([rows.length, total]).toEqual([1, 12])
  expect(rows[0]).toMatchObject({ reference: 'E-9', outletName: '小港店', productName: '鮮奶', quantity: -3 })
  expect((await list({ search: 'hongjiu' })).total).toBe(4)
  expect((await list({ search: '小港' })).total).toBe(4)
  expect((await list({ outletId: small.id, cycleId: cycle.id })).total).toBe(4)
  expect((await list({}, ownerOf(small))).total).toBe(4)
  expect((await list({ outletId: big.id }, ownerOf(small))).total).toBe(0)
  expect((await list({}, managerOf(big))).total).toBe(8)
})

test('exports deliveries in the form in which they are imported, so that all of them are known', async () => {
  const file = await exportDeliveries(ctx, {})
  const known = { added: 0, changed: 0, same: 12, notes: [] }
  expect(await importDeliveries(ctx, uploadOf(textOf(file)))).toEqual(known)
  expect(await importDeliveries(ctx, await workbookOf(ctx, file))).toEqual(known)
})
