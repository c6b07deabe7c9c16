// Small pieces of a network for tests, made through the real services; what a test does not name has a plain default.
import type { Caller } from '../../src/kernel/caller.ts'
import { createBrand, createProduct, type Product } from '../../src/network/catalogue/index.ts'
import {
  createOutlet,
  createOwnerEntity,
  createRegion,
  createStaff,
  type Outlet,
  type OutletInput,
  type StaffMember,
} from '../../src/network/organisation/index.ts'
import { expectDone, type Ctx } from '../../src/platform/ctx.ts'

let counter = 0

/** A number nobody had before, for codes and licence numbers. */
export const nextNumber = (): number => ++counter

/** A region: `buildRegion(ctx)`, `buildRegion(ctx, { name: '北區' })`. */
export const buildRegion = async (ctx: Ctx, parts: { code?: string; name?: string } = {}) => {
  const number = nextNumber()
  return expectDone(await createRegion(ctx, { code: `R${number}`, name: `區域 ${number}`, ...parts }))
}

/** An owner entity, the one behind one or more outlets. */
export const buildOwner = async (ctx: Ctx, parts: { code?: string; name?: string } = {}) => {
  const number = nextNumber()
  return expectDone(await createOwnerEntity(ctx, { code: `W${number}`, name: `經營主體 ${number}`, ...parts }))
}

/** A member of staff, an account manager unless another post is named. */
export const buildStaff = async (ctx: Ctx, parts: Partial<Omit<StaffMember, 'id'>> = {}): Promise<StaffMember> => {
  const number = nextNumber()
  const plain = { email: `staff${number}@manzu.example`, name: `員工 ${number}`, post: 'accountManager' as const }
  return expectDone(await createStaff(ctx, { ...plain, team: '', regionId: null, active: true, ...parts }))
}

/** An outlet with an owner and a region of its own unless they are named: `buildOutlet(ctx, { stars: 5 })`. */
export const buildOutlet = async (ctx: Ctx, parts: Partial<OutletInput> = {}): Promise<Outlet> => {
  const number = nextNumber()
  const plain = {
    licenceNumber: `L${String(number).padStart(6, '0')}`,
    name: `門店 ${number}`,
    address: '',
    phone: '02-1234-5678',
    channel: '便利店',
    tags: [],
    stars: 3,
    accountManagerId: null,
    active: true,
  }
  const regionId = parts.regionId ?? (await buildRegion(ctx)).id
  const ownerId = parts.ownerId ?? (await buildOwner(ctx)).id
  return expectDone(await createOutlet(ctx, { ...plain, ...parts, regionId, ownerId }))
}

/** A brand. */
export const buildBrand = async (ctx: Ctx, parts: { code?: string; name?: string } = {}) => {
  const number = nextNumber()
  return expectDone(await createBrand(ctx, { code: `B${number}`, name: `品牌 ${number}`, ...parts }))
}

/** A product of 10.00 that leaves in single units, with a brand of its own unless one is named. */
export const buildProduct = async (
  ctx: Ctx,
  parts: Partial<Parameters<typeof createProduct>[1]> = {},
): Promise<Product> => {
  const number = nextNumber()
  const plain = { code: `P${number}`, name: `商品 ${number}`, pack: 1, unit: '件', priceFen: 1000, active: true }
  const brandId = parts.brandId ?? (await buildBrand(ctx)).id
  return expectDone(await createProduct(ctx, { ...plain, ...parts, brandId }))
}

/** The owner of an outlet, signed in: sees this outlet and no other. */
export const ownerOf = (outlet: Outlet): Caller => ({
  userId: `outlet-${outlet.id}`,
  name: outlet.name,
  role: 'outletOwner',
  outletIds: [outlet.id],
})

/** The account manager of some outlets, signed in. */
export const managerOf = (...outlets: readonly Outlet[]): Caller => ({
  userId: 'test-manager',
  name: '陳經理',
  role: 'accountManager',
  outletIds: outlets.map(({ id }) => id),
})
