import type { Answer } from '../../../../kernel/contract.ts'
import type { listFillLines } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import type { OfferLine } from './offer-types.ts'

type FillLine = Answer<typeof listFillLines>['rows'][number]

/** One product of a week as its buyer follows it; quantities in units, money in fen. */
export interface OrderRow {
  readonly productId: number
  readonly name: string
  readonly unit: string
  readonly asked: number
  /** Null before anything is ordered. */
  readonly ordered: number | null
  /** Asked beyond what is sure, shared when ordering closes. */
  readonly wish: number
  /** Null until deliveries are recorded. */
  readonly delivered: number | null
  readonly moneyFen: number
  /** Why most of the rest did not come; null when nothing is missing or it is not known yet. */
  readonly cause: FillLine['mostLost']
}

/** The products somebody asked for in a week, what of them was ordered and what came. */
export const orderRows = (lines: readonly OfferLine[], settled: readonly FillLine[]): readonly OrderRow[] => {
  const known = new Map(settled.map((line) => [line.productId, line]))
  return lines.flatMap((line) => {
    const { productId, name, unit, priceFen, filed } = line
    const fill = known.get(productId)
    const asked = fill?.asked ?? Math.max(filed ?? 0, line.ordered?.requested ?? 0)
    if (asked === 0) return []
    const ordered = fill?.ordered ?? (line.ordered ? line.ordered.confirmed + line.ordered.granted : null)
    const wish = fill || !line.ordered ? 0 : line.ordered.wish - line.ordered.granted
    return [
      {
        productId,
        name,
        unit,
        asked,
        ordered,
        wish: Math.max(0, wish),
        delivered: fill?.delivered ?? null,
        moneyFen: (ordered ?? 0) * priceFen,
        cause: fill?.mostLost ?? null,
      },
    ]
  })
}
