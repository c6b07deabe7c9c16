import { productsById } from '../../network/catalogue/index.ts'
import type { OutletLabel } from '../../network/organisation/index.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { listLargestFilings } from '../ordering/index.ts'
import { readPast } from './past.store.ts'
import { isOddFiling, pastCycles } from './rules/odd-filing.ts'

/** A filing far above what the outlet ever got; quantities in units. */
export interface OddLine {
  readonly productId: number
  readonly productName: string
  readonly unit: string
  readonly filed: number
  readonly most: number
  readonly cycles: number
  readonly everInFull: boolean
}

/** An outlet with its odd filings, the oddest first. */
export interface OddOutlet {
  readonly outletId: number
  readonly name: string
  readonly licenceNumber: string
  readonly phone: string
  readonly lines: OddLine[]
}

/** In a very large network only so many of the largest filings are looked at. */
const mostLookedAt = 20_000

const mostOutlets = 50

const times = ({ filed, most }: OddLine): number => filed / most

const oddLines = async (ctx: CallerCtx, cycleId: number): Promise<(OddLine & { readonly outletId: number })[]> => {
  const filings = await listLargestFilings(ctx.db, { cycleId, scope: ctx.caller.outletIds, size: mostLookedAt })
  const past = new Map(
    (await readPast(ctx.db, filings, pastCycles)).map((one) => [`${one.outletId} ${one.productId}`, one]),
  )
  const products = await productsById(
    ctx.db,
    filings.map(({ productId }) => productId),
  )
  return filings.flatMap(({ outletId, productId, units: filed }) => {
    const before = past.get(`${outletId} ${productId}`)
    const product = products.get(productId)
    if (!before || !product || !isOddFiling({ filed, pack: product.pack, ...before })) return []
    return [{ ...before, outletId, productId, productName: product.name, unit: product.unit, filed }]
  })
}

/** Filings of a cycle far above what their outlets ever got, by outlet, the oddest first; of equals the larger one. */
export const readOddFilings = async (
  ctx: CallerCtx,
  cycleId: number,
  labels: ReadonlyMap<number, OutletLabel>,
): Promise<OddOutlet[]> => {
  const byOutlet = new Map<number, OddLine[]>()
  const found = await oddLines(ctx, cycleId)
  for (const { outletId, ...line } of found.toSorted((a, b) => times(b) - times(a) || b.filed - a.filed))
    byOutlet.set(outletId, [...(byOutlet.get(outletId) ?? []), line])
  return [...byOutlet].slice(0, mostOutlets).map(([outletId, lines]) => {
    const label = labels.get(outletId)
    const { name = '', licenceNumber = '', phone = '' } = label ?? {}
    return { outletId, name, licenceNumber, phone, lines }
  })
}
