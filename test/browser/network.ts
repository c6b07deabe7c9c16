import type { Caller } from '../../src/kernel/caller.ts'
import { createAccount } from '../../src/network/access/index.ts'
import { clearMustChange } from '../../src/network/access/access.store.ts'
import { createBrand, createProduct } from '../../src/network/catalogue/index.ts'
import { createOutlet, createOwnerEntity, createRegion, createStaff } from '../../src/network/organisation/index.ts'
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

/** Who signs in as what. */
export const names = {
  administrator: posts.administrator[0],
  planner: posts.planner[0],
  stationManager: posts.stationManager[0],
  accountManager: posts.accountManager[0],
  outletOwner: shops[0][0],
} as const
