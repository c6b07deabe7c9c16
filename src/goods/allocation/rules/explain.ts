import type { Rational } from '../../../kernel/rational.ts'
import { compareRationals, formatRational, multiplyRationals, parseRational } from '../../../kernel/rational.ts'
import type { Claim } from './allocate.ts'
import type { CertificateProduct } from './certificate.ts'
import { entitlement, packHeight, packsUpTo, standsAtLine } from './entitlement.ts'
import type { LimitKind, Reason } from './reasons.ts'
import { capInPacks, decideReason } from './reasons.ts'
import { ticket } from './ticket.ts'
import { parseWeight } from './weights.ts'

/** How an award came about, step by step, as plain data for any page to put in words. Quantities are units. */
export interface Explanation {
  readonly requested: number
  readonly limit: number | null
  readonly limitKind: LimitKind
  readonly pack: number
  readonly eligible: boolean
  /** What the outlet could get at most: the smaller of filing and limit in whole packs; 0 when not eligible. */
  readonly cap: number
  readonly supply: number
  /** The outlet's own weight, lowest terms. */
  readonly weight: string
  /** Absent when the product had no waterline. */
  readonly line: LineExplanation | null
  readonly awarded: number
  readonly entitled: number | null
  readonly reason: Reason
}

/** The step at the waterline. */
export interface LineExplanation {
  readonly waterline: string
  /** waterline × weight, in packs; rounded half up it gives `packs`. */
  readonly product: string
  readonly packs: number
  /** The pack that stands exactly at the waterline was decided by ticket. */
  readonly atLine: boolean
  readonly height: string
  readonly ticket: string
  readonly cutTicket: string
  /** The ticket is not above the cut. Says something only with `atLine`. */
  readonly withinCut: boolean
}

/** What is needed to explain an award: public figures, and the outlet's own claim. */
export interface Explained {
  readonly seed: string
  readonly product: CertificateProduct
  readonly claim: Claim
}

/**
 * Recomputes one award from public figures and the outlet's own claim alone, and says how. Whether a pack won at the
 * waterline was drawn for is read from the counts of the certificate (`draw` is above zero exactly then); without counts a
 * draw is assumed. Throws on a weight that is none.
 *
 * Example: filed 9 at weight 5, waterline 13/10: 13/10 × 5 = 13/2, rounded half up 7 packs, awarded 7, `waterline`.
 */
export const explainAward = ({ seed, product, claim }: Explained): Explanation => {
  const { requested, outlet, eligible = true, limitKind = 'limit', held = 0 } = claim
  const weight = parseWeight(claim.weight)
  if (weight === undefined) throw new RangeError(`no weight above zero: ${claim.weight}`)
  const { pack, supply } = product
  const asked = { requested, limit: claim.limit ?? Infinity, pack, eligible }
  const cap = capInPacks(asked)
  const own = ticket({ seed, product: product.product, outlet })
  const line = explainLine(product, weight, own)
  const noSupply = supply < pack
  const reach = line === null ? null : eligible ? Number(entitledPacks(line, weight)) : 0
  const served = noSupply ? 0 : reach === null ? cap : Math.min(cap, Math.max(0, reach - held))
  const stands = line !== null && line.atLine && line.packs > held
  const drawn = stands && (!line.withinCut || product.counts === undefined || (product.counts.draw ?? 0) > 0)
  return {
    requested,
    limit: claim.limit,
    limitKind,
    pack,
    eligible,
    cap: cap * pack,
    supply,
    weight: formatRational(weight),
    line,
    awarded: served * pack,
    entitled: reach === null ? null : Math.min(reach * pack, Number.MAX_SAFE_INTEGER),
    reason: decideReason(asked, { awarded: served, noSupply, drawn, limitKind }),
  }
}

const entitledPacks = (line: LineExplanation, weight: Rational): bigint =>
  entitlement({
    waterline: parseRational(line.waterline) ?? weight,
    cutTicket: line.cutTicket,
    weight,
    ticket: line.ticket,
  })

const explainLine = (product: CertificateProduct, weight: Rational, own: string): LineExplanation | null => {
  const waterline = product.waterline === null ? undefined : parseRational(product.waterline)
  if (waterline === undefined || product.cutTicket === null) return null
  const packs = packsUpTo(waterline, weight)
  return {
    waterline: formatRational(waterline),
    product: formatRational(multiplyRationals(waterline, weight)),
    packs: Number(packs),
    atLine: standsAtLine(waterline, weight),
    height: formatRational(packHeight(packs > 0n ? packs : 1n, weight)),
    ticket: own,
    cutTicket: product.cutTicket,
    withinCut: own <= product.cutTicket,
  }
}

/** True when two heights written "n/d" are equal, however they are reduced. Example: '13/10' and '26/20' are. */
export const sameHeight = (left: string | null, right: string | null): boolean => {
  if (left === null || right === null) return left === right
  const [one, other] = [parseRational(left), parseRational(right)]
  return one !== undefined && other !== undefined && compareRationals(one, other) === 0
}
