import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { buildBrand, buildOutlet, buildProduct, buildRegion, buildStaff } from '../../../test/support/build.ts'
import { buildPublishedCycle } from '../../../test/support/build-cycle.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { getFillRates as contract } from './fill-rate.contract.ts'
import { getFillRates } from './fill-rates.ts'
import { lostInDelivery } from './rules/delivered.ts'
import { threeRates } from './rules/rate.ts'

const { db } = await freshDatabase()
const ctx = buildCtx(db, mondayMorning())
const many = <T>(count: number, build: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, build))
const [regions, brands] = [await many(2, () => buildRegion(ctx)), await many(2, () => buildBrand(ctx))]
const [staff, outlets] = [await many(2, () => buildStaff(ctx)), await many(6, () => buildOutlet(ctx))]
const products = await many(5, () => buildProduct(ctx))
const cycles = await many(3, () => buildPublishedCycle(ctx, { lines: products.map((product) => ({ product })) }))

interface Line {
  readonly outlet: number
  readonly product: number
  readonly brand: number
  readonly stars: number
  readonly region: number
  readonly accountManager: number
  readonly cycle: number
  readonly month: string
  readonly requested: number
  readonly ordered: number
  readonly delivered: number | null
}

const [plan] = fc.sample(
  fc.array(
    fc.record({
      present: fc.boolean(),
      requested: fc.integer({ min: 1, max: 4 }),
      ordered: fc.nat(4),
      delivered: fc.option(fc.nat(4), { nil: null }),
    }),
    { minLength: 90, maxLength: 90 },
  ),
  { numRuns: 1, seed: 48 },
)

/** Every third outlet has no account manager; the last cycle is of another month. */
const lineAt = (c: number, o: number, p: number): readonly Line[] => {
  const drawn = plan?.[(c * 6 + o) * 5 + p]
  if (!drawn?.present) return []
  const line: Line = {
    outlet: outlets[o]?.id ?? 0,
    product: products[p]?.id ?? 0,
    brand: brands[p % 2]?.id ?? 0,
    stars: 1 + (o % 5),
    region: regions[o % 2]?.id ?? 0,
    accountManager: staff[o % 3]?.id ?? 0,
    cycle: cycles[c]?.id ?? 0,
    month: c < 2 ? '2026-10' : '2026-11',
    requested: drawn.requested,
    ordered: Math.min(drawn.requested, drawn.ordered),
    delivered: drawn.delivered,
  }
  return [line]
}
const lines = cycles.flatMap((_cycle, c) =>
  outlets.flatMap((_outlet, o) => products.flatMap((_, p) => lineAt(c, o, p))),
)

for (const [c, { id, code }] of cycles.entries())
  await sql`insert into fill_cycle (cycle_id, code, month, closed_at, counted_at)
            values (${id}, ${code}, ${c < 2 ? '2026-10' : '2026-11'}, now(), now())`.execute(db)
await sql`
  insert into fill_line (outlet_id, cycle_id, product_id, brand_id, region_id, stars, account_manager_id, requested,
                         ordered, delivered, lost_supply)
  select outlet, cycle, product, brand, region, stars, nullif("accountManager", 0), requested, ordered, delivered,
         requested - ordered
  from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l(outlet integer, cycle integer, product integer,
    brand integer, region integer, stars integer, "accountManager" integer, requested integer, ordered integer,
    delivered integer)`.execute(db)

const filledOf = (line: Line): number => line.ordered - lostInDelivery(line.ordered, line.delivered)
const isFull = (line: Line): boolean => filledOf(line) === line.requested
const sum = (of: readonly Line[], figure: (line: Line) => number): number =>
  of.reduce((total, line) => total + figure(line), 0)
const grouped = (of: readonly Line[], key: (line: Line) => string): Map<string, Line[]> => {
  const groups = new Map<string, Line[]>()
  for (const line of of) groups.set(key(line), [...(groups.get(key(line)) ?? []), line])
  return groups
}

/** The same counts, told line by line. */
const ratesOf = (of: readonly Line[]) => {
  const orders = [...grouped(of, ({ outlet, cycle }) => `${outlet} ${cycle}`).values()]
  return threeRates({
    asked: sum(of, ({ requested }) => requested),
    filled: sum(of, filledOf),
    lines: of.length,
    linesInFull: of.filter(isFull).length,
    orders: orders.length,
    ordersInFull: orders.filter((order) => order.every(isFull)).length,
  })
}

const cuts = ['outlet', 'product', 'brand', 'stars', 'region', 'accountManager', 'cycle', 'month'] as const
const filters: readonly (readonly [object, (line: Line) => boolean])[] = [
  [{}, () => true],
  [{ stars: 2 }, ({ stars }) => stars === 2],
  [{ brandId: brands[0]?.id, fromMonth: '2026-11' }, (one) => one.brand === brands[0]?.id && one.month === '2026-11'],
  [{ accountManagerId: staff[1]?.id }, ({ accountManager }) => accountManager === staff[1]?.id],
  [
    { cycleId: cycles[1]?.id, regionId: regions[1]?.id },
    (one) => one.cycle === cycles[1]?.id && one.region === regions[1]?.id,
  ],
]

test.each(cuts.flatMap((by) => filters.map((filter) => [by, ...filter] as const)))(
  'cut by %s with %j, the database counts what counting line by line gives',
  async (by, filter, passes) => {
    const { rows, all, total } = await getFillRates(ctx, contract.query.parse({ by, ...filter }))
    const chosen = lines.filter(passes)
    const expected = grouped(chosen, (line) => String(line[by]))
    expect(total).toBe(expected.size)
    for (const row of rows) {
      const own = expected.get(row.key) ?? []
      expect(row).toMatchObject(ratesOf(own))
      expect(row.lost).toMatchObject({
        supply: sum(own, ({ requested, ordered }) => requested - ordered),
        delivery: sum(own, ({ ordered, delivered }) => lostInDelivery(ordered, delivered)),
      })
    }
    expect(all).toMatchObject(ratesOf(chosen))
  },
)
