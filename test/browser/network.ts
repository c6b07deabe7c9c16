import type { Caller } from '../../src/kernel/caller.ts'
import { createAccount } from '../../src/network/access/index.ts'
import { clearMustChange } from '../../src/network/access/access.store.ts'
import { createBrand, createProduct } from '../../src/network/catalogue/index.ts'
import { createOutlet, createOwnerEntity, createRegion, createStaff } from '../../src/network/organisation/index.ts'
import { createCycle, putPolicy } from '../../src/goods/supply/index.ts'
import { expectDone, type Ctx } from '../../src/platform/ctx.ts'

type HouseCtx = Ctx & { caller: Caller }

/** Everybody's password in tests. */
export const password = '滿足每一張訂單 2026'

const openAccount = async (ctx: HouseCtx, of: { outletId?: number; staffId?: number }): Promise<string> => {
  const account = expectDone(await createAccount(ctx, of, password))
  await clearMustChange(ctx.db, account.id)
  return account.signInName
}

const posts = {
  administrator: ['admin@manzu.example', '周行政'],
  planner: ['planner@manzu.example', '林計劃'],
  stationManager: ['manager@manzu.example', '陳站長'],
  accountManager: ['visits@manzu.example', '許客戶'],
} as const

const openStaff = async (ctx: HouseCtx, regionId: number) => {
  const ids: Partial<Record<keyof typeof posts, number>> = {}
  for (const post of Object.keys(posts) as (keyof typeof posts)[]) {
    const [email, name] = posts[post]
    const member = expectDone(await createStaff(ctx, { email, name, post, team: '北區組', regionId, active: true }))
    await openAccount(ctx, { staffId: member.id })
    ids[post] = member.id
  }
  return ids
}

const shops = [
  ['120001', '永和樂活商行', 5],
  ['120002', '中正福星超市', 3],
  ['120003', '景美平安雜貨', 1],
] as const

const goods = [
  ['YX-01', '雲霄清茶 500ml', 1, 2500],
  ['YX-02', '雲霄烏龍 350ml', 6, 1950],
  ['HS-01', '海晴礦泉水 600ml', 12, 1000],
] as const

/** A small network: one region, three outlets, three products of two brands, one person for each post. */
export const buildNetwork = async (ctx: HouseCtx) => {
  const region = expectDone(await createRegion(ctx, { code: 'north', name: '北區' }))
  const staff = await openStaff(ctx, region.id)
  const owner = expectDone(await createOwnerEntity(ctx, { code: 'leho', name: '樂活商貿有限公司' }))
  const outlets = []
  for (const [licenceNumber, name, stars] of shops) {
    const outlet = expectDone(
      await createOutlet(ctx, {
        licenceNumber,
        name,
        stars,
        address: '新北市永和區中正路 12 號',
        phone: '02 2345 6789',
        regionId: region.id,
        ownerId: owner.id,
        channel: '便利店',
        tags: ['學區'],
        accountManagerId: staff.accountManager ?? null,
        active: true,
      }),
    )
    await openAccount(ctx, { outletId: outlet.id })
    outlets.push(outlet)
  }
  const tea = expectDone(await createBrand(ctx, { code: 'YX', name: '雲霄' }))
  const water = expectDone(await createBrand(ctx, { code: 'HS', name: '海晴' }))
  const products = []
  for (const [code, name, pack, priceFen] of goods) {
    const brandId = code.startsWith('YX') ? tea.id : water.id
    products.push(
      expectDone(await createProduct(ctx, { code, name, brandId, pack, unit: '箱', priceFen, active: true })),
    )
  }
  return { region, outlets, products }
}

/** A week in pre-order mode, open for filing at Monday nine o'clock: tea is scarce, water is not. */
export const buildWeek = async (ctx: HouseCtx, products: readonly { readonly id: number; readonly pack: number }[]) => {
  const cycle = expectDone(
    await createCycle(ctx, {
      code: '2026-W48',
      name: '第 48 週',
      mode: 'preOrder',
      filingOpensAt: '2026-11-23T08:00:00+08:00',
      filingClosesAt: '2026-11-24T18:00:00+08:00',
      orderingOpensAt: '2026-11-25T08:00:00+08:00',
      orderingClosesAt: '2026-11-26T18:00:00+08:00',
      weightBy: 'outlet',
      starWeights: ['1', '1.5', '2', '3', '5'],
    }),
  )
  const none = [null, null, null, null, null]
  const lines = products.map(({ id, pack }, place) => ({
    productId: id,
    pack,
    quantity: [40, 60, 1200][place] ?? 100,
    arrivesOn: '2026-11-27',
    rule: place === 2 ? ('byNeed' as const) : ('waterline' as const),
    target: {},
    dailyLimits: place === 2 ? none : [10, 20, 30, 40, 50],
    monthlyLimits: none,
    quotas: none,
    recommended: [6, 12, 12, 18, 24],
  }))
  expectDone(await putPolicy(ctx, cycle.id, lines))
  return cycle
}

const weekLater = (instant: string | null): string | null =>
  instant === null ? null : new Date(Date.parse(instant) + 7 * 86_400_000).toISOString()

type Week = Awaited<ReturnType<typeof buildWeek>>

/** The week after, as it is entered. */
export const nextWeekOf = (week: Week) => ({
  code: '2026-W49',
  name: '第 49 週',
  mode: week.mode,
  weightBy: week.weightBy,
  starWeights: [...week.starWeights],
  filingOpensAt: weekLater(week.filingOpensAt),
  filingClosesAt: weekLater(week.filingClosesAt),
  orderingOpensAt: weekLater(week.orderingOpensAt) ?? '',
  orderingClosesAt: weekLater(week.orderingClosesAt) ?? '',
})

/** Who signs in as what. */
export const names = {
  administrator: posts.administrator[0],
  planner: posts.planner[0],
  stationManager: posts.stationManager[0],
  accountManager: posts.accountManager[0],
  outletOwner: shops[0][0],
} as const
