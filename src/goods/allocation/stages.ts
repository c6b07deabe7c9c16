import type { Db } from '../../platform/db/connect.ts'
import { grantWishes, insertAwardedOrders, readFilings, readOrders, setGuarantees } from '../ordering/index.ts'
import type { CycleOutlet } from '../supply/index.ts'
import { insertAwards, type AwardRow, type Stage } from './allocation.store.ts'
import { claimantsOf, columnsOf, type Claimant, type RunProduct } from './claims.ts'
import { capInPacks, decideReason, reasons, type LimitKind, type Reason } from './rules/reasons.ts'
import { formatWeight } from './rules/weights.ts'
import { shareByWaterline, type ProductAwards } from './rules/share.ts'

/** What one product of a run is worked out from. */
export interface StageInput {
  readonly db: Db
  readonly product: RunProduct
  readonly outlets: readonly CycleOutlet[]
  readonly at: Date
}

/** One product worked out: its awards in the order of the outlets, and its public figures; null outside the waterline. */
export interface StageOutcome {
  readonly claimants: readonly Claimant[]
  readonly awards: readonly AwardRow[]
  readonly shared: ProductAwards | null
  readonly supply: number
}

/** The part of a row that says what was asked. */
const askedOf = (productId: number, { outlet, requested, limit, weight, held }: Claimant) => ({
  outletId: outlet.outletId,
  productId,
  requested,
  limit: limit.limit,
  weight: formatWeight(weight),
  held,
})

/** The rule speaks of "the limit", as files do; people are told which one it is. */
const reasonAt = (shared: ProductAwards, row: number, { limit }: Claimant): Reason => {
  const reason = reasons[shared.reason[row] ?? 0] ?? 'full'
  return reason === 'limit' ? (limit.kind ?? 'limit') : reason
}

/** Awards in the order of the claimants; who is not eligible took no part in the sharing and is only told so. */
const rowsOf = (productId: number, claimants: readonly Claimant[], shared: ProductAwards): AwardRow[] => {
  let row = -1
  return claimants.map((claimant): AwardRow => {
    const asked = askedOf(productId, claimant)
    if (!claimant.eligible)
      return { ...asked, awarded: 0, entitled: shared.entitled ? 0 : null, reason: 'not-eligible' }
    row += 1
    const [awarded, entitled] = [shared.awarded[row] ?? 0, shared.entitled?.[row] ?? null]
    return { ...asked, awarded, entitled, reason: reasonAt(shared, row, claimant) }
  })
}

const share = (input: StageInput, claimants: readonly Claimant[], supply: number): StageOutcome => {
  const eligible = claimants.filter((claimant) => claimant.eligible)
  const shared = shareByWaterline(columnsOf(input.product, eligible, supply))
  return { claimants, awards: rowsOf(input.product.line.productId, claimants, shared), shared, supply }
}

const unitsOf = (awards: readonly AwardRow[]) =>
  awards.filter((row) => row.awarded > 0).map((row) => ({ outletId: row.outletId, units: row.awarded }))

const ofProduct = ({ product }: StageInput) => ({ cycleId: product.cycle.id, productId: product.line.productId })

/** Guarantees: every eligible outlet's limit stands in place of its filing, all of the supply where there is none. */
const guarantee = async (input: StageInput): Promise<StageOutcome> => {
  const { db, product, outlets } = input
  const supply = product.line.quantity
  const all = await claimantsOf(db, product, { outlets, asked: () => ({ requested: supply, held: 0 }) })
  const claimants = all
    .filter((claimant) => claimant.eligible)
    .map((claimant) => ({ ...claimant, requested: Math.min(claimant.limit.limit ?? supply, supply) }))
  const outcome = share(input, claimants, supply)
  await setGuarantees(db, ofProduct(input), unitsOf(outcome.awards))
  return outcome
}

/** A byNeed product was reserved while filing was open; its awards only tell what was reserved and why. */
const tellReserved = async (input: StageInput, claimants: readonly Claimant[]): Promise<StageOutcome> => {
  const { db, product } = input
  const orders = new Map((await readOrders(db, ofProduct(input))).map((order) => [order.outletId, order]))
  const awards = claimants.map((claimant): AwardRow => {
    const { outlet, requested, limit, weight, eligible } = claimant
    const awarded = orders.get(outlet.outletId)?.confirmed ?? 0
    const { pack, productId } = product.line
    const asked = { requested, limit: limit.limit ?? Infinity, pack, eligible }
    const limitKind: LimitKind = limit.kind ?? 'limit'
    const reason = decideReason(asked, { awarded: awarded / pack, noSupply: true, drawn: false, limitKind })
    const row = { outletId: outlet.outletId, productId, requested, limit: limit.limit, weight: formatWeight(weight) }
    return { ...row, held: 0, awarded, entitled: null, reason }
  })
  return { claimants, awards, shared: null, supply: product.line.quantity }
}

/** Awards become orders and guarantees; what the limits allow beyond them stays as a wish. */
const keepAwards = async (input: StageInput, { claimants, awards }: StageOutcome): Promise<void> => {
  const { db, product, at } = input
  const orders = awards.map((row, index) => {
    const { limit, eligible } = claimants[index] ?? { limit: { limit: null }, eligible: false }
    const { pack } = product.line
    const cap = capInPacks({ requested: row.requested, limit: limit.limit ?? Infinity, pack, eligible }) * pack
    return { outletId: row.outletId, requested: row.requested, confirmed: row.awarded, wish: cap - row.awarded }
  })
  const about = { ...ofProduct(input), month: product.cycle.month, priceFen: product.priceFen, at }
  await insertAwardedOrders(db, about, orders)
  await setGuarantees(db, ofProduct(input), unitsOf(awards))
}

const award = async (input: StageInput): Promise<StageOutcome> => {
  const { db, product, outlets } = input
  const filed = new Map((await readFilings(db, ofProduct(input))).map((row) => [row.outletId, row.units]))
  const asked = (outletId: number) => ({ requested: filed.get(outletId) ?? 0, held: 0 })
  const claimants = await claimantsOf(db, product, { outlets, asked })
  const reserved = product.line.rule === 'byNeed'
  const outcome = reserved ? await tellReserved(input, claimants) : share(input, claimants, product.line.quantity)
  await insertAwards(db, { ...ofProduct(input), stage: 'award' }, outcome.awards)
  if (!reserved) await keepAwards(input, outcome)
  return outcome
}

/**
 * What the limit leaves beyond what the outlet holds. A wish was cut to the limit when it was made, but another cycle of
 * the same month may have used it up since.
 */
const leftBeyond = (claimant: Claimant, pack: number): Claimant => {
  const { limit, kind } = claimant.limit
  return { ...claimant, limit: { limit: limit === null ? null : Math.max(0, limit - claimant.held * pack), kind } }
}

/** What nobody took is shared among the wishes, in the same sequence of packs, after those each outlet holds already. */
const leftover = async (input: StageInput): Promise<StageOutcome> => {
  const { db, product, outlets } = input
  const { pack, quantity } = product.line
  const orders = new Map((await readOrders(db, ofProduct(input))).map((order) => [order.outletId, order]))
  const taken = [...orders.values()].reduce((sum, order) => sum + order.confirmed, 0)
  const asked = (outletId: number) => {
    const order = orders.get(outletId)
    return { requested: order?.wish ?? 0, held: (order?.confirmed ?? 0) / pack }
  }
  const claimants = (await claimantsOf(db, product, { outlets, asked })).map((claimant) => leftBeyond(claimant, pack))
  const outcome = share(input, claimants, quantity - (quantity % pack) - taken)
  await insertAwards(db, { ...ofProduct(input), stage: 'leftover' }, outcome.awards)
  await grantWishes(db, ofProduct(input), unitsOf(outcome.awards))
  return outcome
}

/** How each stage works out one product. */
export const stages: Readonly<Record<Stage, (input: StageInput) => Promise<StageOutcome>>> = {
  guarantee,
  award,
  leftover,
}
