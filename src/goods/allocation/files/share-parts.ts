import type { CertificateProduct } from '../rules/certificate.ts'
import { certifyProduct } from '../rules/certificate.ts'
import type { SupplyLine } from '../rules/allocate.ts'
import { shareByWaterline } from '../rules/share.ts'
import { encodeName } from '../rules/ticket.ts'
import type { ScaledWeights } from '../rules/weights.ts'
import { parseWeight, scaleDecimalWeights, scaleWeights } from '../rules/weights.ts'
import { longWeight } from './claim-columns.ts'
import type { Part } from './part.ts'

/** Where the awards of a part go, row by row. */
export interface AwardColumns {
  readonly awarded: Float64Array<SharedArrayBuffer>
  /** -1: there is no waterline. */
  readonly entitled: Float64Array<SharedArrayBuffer>
  readonly reason: Uint8Array<SharedArrayBuffer>
}

/** A part with the outlets' numbers in the whole file, and with room for its awards. */
export interface SharedPart extends Omit<Part, 'outlets'> {
  /** Number of an outlet in the whole file, by its number in the part. */
  readonly outletOf: Int32Array<SharedArrayBuffer>
  readonly awards: AwardColumns
}

/** All that the threads share products out of. */
export interface SharedRun {
  readonly seed: string
  readonly lines: readonly SupplyLine[]
  readonly outlets: readonly string[]
  readonly parts: readonly SharedPart[]
  /** The next product to take; every thread counts it up. */
  readonly counter: Int32Array<SharedArrayBuffer>
}

/** A product and outlet that stood there before. */
export interface Duplicate {
  readonly part: number
  readonly row: number
}

/** What one thread did. */
export interface SharedProducts {
  readonly products: readonly (readonly [place: number, entry: CertificateProduct])[]
  readonly duplicates: readonly Duplicate[]
}

/** Shares one product after the other until none is left. Several threads may do so at once. */
export const shareParts = (run: SharedRun): SharedProducts => {
  const products: [number, CertificateProduct][] = []
  const duplicates: Duplicate[] = []
  const names = run.outlets.map(encodeName)
  const seen = new Int32Array(names.length)
  for (let place = Atomics.add(run.counter, 0, 1); place < run.lines.length; place = Atomics.add(run.counter, 0, 1)) {
    const line = run.lines[place]
    if (line === undefined) break
    const gathered = gather(run, place)
    const doubled = findDuplicates(gathered, seen, place + 1)
    duplicates.push(...doubled)
    if (doubled.length > 0) continue
    const shared = shareByWaterline({
      seed: run.seed,
      ...line,
      ...gathered,
      weights: scale(run, gathered),
      outletName: (index) => names[gathered.outlet[index] ?? 0] ?? new Uint8Array(),
    })
    products.push([place, certifyProduct(line, shared.result)])
    scatter(run, place, shared)
  }
  return { products, duplicates }
}

/** All duplicates of a run, without sharing anything. */
export const listDuplicates = (run: SharedRun): readonly Duplicate[] => {
  const seen = new Int32Array(run.outlets.length)
  return run.lines.flatMap((_, place) => findDuplicates(gather(run, place), seen, place + 1))
}

interface Gathered {
  readonly outlet: Int32Array
  readonly requested: Float64Array
  readonly limit: Float64Array
  readonly digits: Float64Array
  readonly places: Uint8Array
  readonly part: Uint8Array
  readonly row: Uint32Array
}

/** The rows of one product in the order of the file. */
const gather = ({ parts }: SharedRun, product: number): Gathered => {
  const size = parts.reduce((sum, { starts }) => sum + (starts[product + 1] ?? 0) - (starts[product] ?? 0), 0)
  const rows: Gathered = {
    outlet: new Int32Array(size),
    requested: new Float64Array(size),
    limit: new Float64Array(size),
    digits: new Float64Array(size),
    places: new Uint8Array(size),
    part: new Uint8Array(size),
    row: new Uint32Array(size),
  }
  let index = 0
  for (const [place, part] of parts.entries()) index = gatherPart(rows, part, [product, place, index])
  return rows
}

const gatherPart = (into: Gathered, part: SharedPart, [product, place, first]: [number, number, number]): number => {
  const { claims, order, starts, outletOf } = part
  let index = first
  const end = starts[product + 1] ?? 0
  for (let at = starts[product] ?? 0; at < end; at++, index++) {
    const row = order[at] ?? 0
    into.outlet[index] = outletOf[claims.outlet[row] ?? 0] ?? 0
    into.requested[index] = claims.requested[row] ?? 0
    into.limit[index] = claims.limit[row] ?? 0
    into.digits[index] = claims.digits[row] ?? 0
    into.places[index] = claims.places[row] ?? 0
    into.part[index] = place
    into.row[index] = row
  }
  return index
}

/** Marks every outlet with the product; one that has the mark already stands there twice. */
const findDuplicates = ({ outlet, part, row }: Gathered, seen: Int32Array, mark: number): Duplicate[] => {
  const found: Duplicate[] = []
  for (let index = 0; index < outlet.length; index++) {
    const own = outlet[index] ?? 0
    if (seen[own] === mark) found.push({ part: part[index] ?? 0, row: row[index] ?? 0 })
    seen[own] = mark
  }
  return found
}

const scale = ({ parts }: SharedRun, { digits, places, part }: Gathered): ScaledWeights => {
  if (!places.includes(longWeight)) return scaleDecimalWeights({ digits, places })
  const texts = Array.from(digits, (value, index) =>
    places[index] === longWeight
      ? (parts[part[index] ?? 0]?.longWeights[value] ?? '')
      : `${value}/1${'0'.repeat(places[index] ?? 0)}`,
  )
  return scaleWeights(texts.map((text) => parseWeight(text) ?? { numerator: 1n, denominator: 1n }))
}

const scatter = (
  { parts }: SharedRun,
  product: number,
  { awarded, entitled, reason }: { awarded: Float64Array; entitled: Float64Array | null; reason: Uint8Array },
): void => {
  let index = 0
  for (const { order, starts, awards } of parts) {
    const end = starts[product + 1] ?? 0
    for (let at = starts[product] ?? 0; at < end; at++, index++) {
      const row = order[at] ?? 0
      awards.awarded[row] = awarded[index] ?? 0
      awards.entitled[row] = entitled === null ? -1 : (entitled[index] ?? 0)
      awards.reason[row] = reason[index] ?? 0
    }
  }
}
