import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { clockSteps } from '../../src/app/modules.ts'
import { placeOrder, type Receipt } from '../../src/goods/ordering/index.ts'
import { isRefusal } from '../../src/kernel/refusal.ts'
import { connect } from '../../src/platform/db/connect.ts'
import { runClock } from '../../src/platform/jobs/clockwork.ts'
import { buildCtx, mondayMorning } from '../support/app.ts'
import { freshDatabase } from '../support/database.ts'
import { buildNetwork, buildShop, buildWine, openCycle } from '../support/network.ts'

const { db, url } = await freshDatabase()
const second = connect(url, { applicationName: 'second server', maxConnections: 20 })
const clock = mondayMorning()
const planner = buildCtx(db, clock)
const network = await buildNetwork(planner)
const howMany = 2000

const outlets = await Promise.all(
  Array.from({ length: howMany }, async (_, index) => buildShop(planner, network, (index % 5) + 1)),
)
const [plenty, plentyToo, scarce] = [
  await buildWine(planner, network),
  await buildWine(planner, network),
  await buildWine(planner, network),
]
const cycleId = await openCycle(
  planner,
  [
    { product: plenty, rule: 'byNeed', quantity: 15_000 },
    { product: plentyToo, rule: 'byNeed', quantity: 1_000_000 },
    { product: scarce, rule: 'waterline', quantity: 20_000, dailyLimits: [30, 30, 30, 30, 30] },
  ],
  'order',
)
await runClock(planner, clockSteps)

/** Half of the outlets name the products the other way round, so that rows locked as they come would deadlock. */
const linesOf = (index: number) => {
  const lines = [plenty, plentyToo, scarce].map(({ id: productId }) => ({ productId, quantity: 10 + (index % 3) * 10 }))
  return index % 2 === 0 ? lines : lines.toReversed()
}

const send = async (index: number, onSecond: boolean): Promise<Receipt> => {
  const outlet = outlets[index]
  if (!outlet) throw new Error('no such outlet')
  const ctx = { ...buildCtx(onSecond ? second.db : db, clock, outlet.caller) }
  const answer = await placeOrder(
    ctx,
    { outletId: outlet.id, cycleId },
    { key: `rush-${index}-key`, lines: linesOf(index) },
  )
  if (isRefusal(answer)) throw new Error(`refused: ${answer.code}`)
  return answer
}

interface Sums {
  readonly lines: number
  readonly confirmed: number
  readonly reserved: number
  readonly stock: number
}

const sumsOf = async (productId: number): Promise<Sums | undefined> => {
  const { rows } = await sql<Sums>`
    select count(*)::integer as lines, sum(confirmed)::integer as confirmed, max(r.reserved) as reserved, max(r.stock) as stock
    from order_line l left join reservation r using (cycle_id, product_id)
    where cycle_id = ${cycleId} and product_id = ${productId}`.execute(db)
  return rows[0]
}

test('two thousand outlets order at once, every second one twice, on two servers: exact sums, no oversell, no double order', async () => {
  const once = outlets.map(async (_, index) => send(index, index % 2 === 1))
  const again = outlets.map(async (_, index) => (index % 2 === 0 ? send(index, index % 4 === 0) : null))
  const [first, repeated] = await Promise.all([Promise.all(once), Promise.all(again)])
  expect(repeated.filter(Boolean)).toEqual(first.filter((_, index) => index % 2 === 0))

  const asked = first.flatMap((receipt) => receipt.lines)
  const confirmedOf = (productId: number) =>
    asked.filter((line) => line.productId === productId).reduce((sum, line) => sum + line.confirmed, 0)
  const sums = await sumsOf(plenty.id)
  expect(sums).toEqual({
    lines: howMany,
    confirmed: confirmedOf(plenty.id),
    reserved: confirmedOf(plenty.id),
    stock: 15_000,
  })
  // Everybody asked for at least ten: not one pack may be left while somebody went short.
  expect(sums?.confirmed).toBe(15_000)
  expect(await sumsOf(plentyToo.id)).toMatchObject({ lines: howMany, confirmed: confirmedOf(plentyToo.id) })
  expect(confirmedOf(plentyToo.id)).toBe(
    asked.filter((line) => line.productId === plentyToo.id).reduce((sum, line) => sum + line.requested, 0),
  )

  const { rows: guarantees } = await sql<{ outletId: number; quantity: number }>`
    select outlet_id as "outletId", quantity from guarantee where cycle_id = ${cycleId} and product_id = ${scarce.id}`.execute(
    db,
  )
  const guaranteed = new Map(guarantees.map((row) => [row.outletId, row.quantity]))
  for (const receipt of first)
    for (const line of receipt.lines.filter((one) => one.productId === scarce.id)) {
      expect(line.confirmed).toBe(Math.min(line.requested, guaranteed.get(receipt.outletId) ?? 0))
      expect(line.confirmed + line.wish).toBe(line.requested)
    }
  const { rows } = await sql<{ submissions: number }>`select count(*)::integer as submissions from submission`.execute(
    db,
  )
  expect(rows[0]?.submissions).toBe(howMany)
})

test('two servers whose clocks strike together settle the cycle once', async () => {
  clock.now = new Date(clock.now.getTime() + 51 * 3_600_000)
  await Promise.all([runClock(planner, clockSteps), runClock({ ...planner, db: second.db }, clockSteps)])
  await runClock(planner, clockSteps)
  const { rows } = await sql<{ runs: number; settled: number }>`
    select (select count(*)::integer from audit_entry where action = 'cycle.run' and after ->> 'stage' = 'leftover') as runs,
           (select count(*)::integer from cycle where state = 'settled') as settled`.execute(db)
  expect(rows[0]).toEqual({ runs: 1, settled: 1 })
  const { rows: totals } = await sql<{ units: number }>`
    select sum(confirmed + granted)::integer as units from order_line where cycle_id = ${cycleId} and product_id = ${scarce.id}`.execute(
    db,
  )
  expect(totals[0]?.units).toBe(20_000)
  await second.close()
})
