import type { Rational } from '../../../kernel/rational.ts'
import { rational } from '../../../kernel/rational.ts'
import type { Draw } from './draw.ts'
import { drawLots } from './draw.ts'
import type { TicketWriter } from './ticket.ts'
import type { Field, Waterline } from './field.ts'
import { findWaterline } from './waterline.ts'

/** How outlets are told apart at the cut. */
export interface Outlets {
  /** 1 where the outlet may have the product; all may when undefined. */
  readonly eligible: Uint8Array | undefined
  readonly writeTicket: TicketWriter
  readonly outletName: (index: number) => Uint8Array
}

/** A scarce product served up to its waterline; columns count packs. */
export interface Line {
  readonly waterline: Rational
  readonly cutTicket: string
  readonly awarded: Float64Array
  /** Number of the last pack the outlet's weight reaches, ticket counted; 0 for an outlet that is not eligible. */
  readonly entitled: Float64Array
  /** 1 where the ticket decided about a pack; `undefined` when all packs at the waterline could be served. */
  readonly drawn: Uint8Array | undefined
}

/**
 * Finds the waterline, serves all packs below it, and those at it by ticket. The awards sum to `field.packs`.
 * Example: see `shareByWaterline`.
 */
export const serveUpToLine = (field: Field, outlets: Outlets): Line => {
  const found = findWaterline(field)
  const below = serveBelow(field, found, outlets.eligible)
  const packs = field.packs - below.served
  const draw = drawLots({ ...below, ...outlets, packs })
  const { entitled, awarded } = serveAtLine(field, below, draw)
  return {
    waterline: rational(found.numerator, found.denominator),
    cutTicket: draw.cutTicket,
    entitled,
    awarded,
    drawn: below.standing > packs ? below.stands : undefined,
  }
}

interface Below {
  /** Packs entitled to below the waterline. */
  readonly entitled: Float64Array
  readonly served: number
  /** Outlets with a pack exactly at the waterline, and where that pack may be served. */
  readonly atLine: Uint32Array
  readonly stands: Uint8Array
  readonly standing: number
}

const serveBelow = ({ held, top }: Field, { reach, atLine }: Waterline, eligible: Uint8Array | undefined): Below => {
  const { length } = reach
  const stands = new Uint8Array(length)
  const cut = new Uint32Array(length)
  let atCut = 0
  let standing = 0
  let served = 0
  for (let index = 0; index < length; index++) {
    if (eligible !== undefined && eligible[index] !== 1) {
      reach[index] = 0
      continue
    }
    const owned = held[index] ?? 0
    const most = top[index] ?? 0
    let packs = reach[index] ?? 0
    if (atLine[index] === 1) {
      cut[atCut++] = index
      if (packs > owned && packs <= most) {
        stands[index] = 1
        standing++
      }
      reach[index] = --packs
    }
    served += Math.min(most, Math.max(owned, packs)) - owned
  }
  return { entitled: reach, served, atLine: cut.subarray(0, atCut), stands, standing }
}

const serveAtLine = ({ held, top }: Field, { entitled, atLine }: Below, { within }: Draw) => {
  for (let place = 0; place < atLine.length; place++) {
    const index = atLine[place] ?? 0
    entitled[index] = (entitled[index] ?? 0) + (within[place] ?? 0)
  }
  const awarded = new Float64Array(entitled.length)
  for (let index = 0; index < awarded.length; index++) {
    const owned = held[index] ?? 0
    awarded[index] = Math.min(top[index] ?? 0, Math.max(owned, entitled[index] ?? 0)) - owned
  }
  return { entitled, awarded }
}
