import { reasons } from '../rules/reasons.ts'
import type { NameTable } from './name-table.ts'
import { layOutNames } from './name-table.ts'
import { RowWriter } from './row-writer.ts'
import type { SharedPart } from './share-parts.ts'

const blockSize = 2 ** 20
/** Room for three numbers, their commas, a reason and a line end. */
const numbersRoom = 96

/** Names as they stand in the award table. */
export interface AwardNames {
  readonly products: NameTable
  readonly outlets: NameTable
}

/** Lays out the names of a run. */
export const layOutAwardNames = (products: readonly string[], outlets: readonly string[]): AwardNames => ({
  products: layOutNames(products),
  outlets: layOutNames(outlets),
})

const reasonLines = layOutReasons()

function layOutReasons(): NameTable {
  const lines = reasons.map((reason) => `,${reason}\n`)
  const ends = new Uint32Array(lines.length + 1)
  for (const [place, line] of lines.entries()) ends[place + 1] = (ends[place] ?? 0) + line.length
  return { bytes: Buffer.from(lines.join('')), ends }
}

/** The rows of a part as lines of the award table, block by block. */
export function* formatPart(part: SharedPart, names: AwardNames): Generator<Uint8Array<ArrayBuffer>> {
  const { rows } = part.claims
  for (let row = 0; row < rows;) {
    const block = new Uint8Array(roomFor(part, names, row))
    const [next, end] = fillBlock(block, { part, names }, row)
    yield block.subarray(0, end)
    row = next
  }
}

const lengthOf = ({ ends }: NameTable, name: number): number => (ends[name + 1] ?? 0) - (ends[name] ?? 0)

/** A block holds one row at least, however long its names are. */
const roomFor = ({ claims, outletOf }: SharedPart, { products, outlets }: AwardNames, row: number): number => {
  const outlet = outletOf[claims.outlet[row] ?? 0] ?? 0
  return Math.max(blockSize, lengthOf(products, claims.product[row] ?? 0) + lengthOf(outlets, outlet) + numbersRoom)
}

const fillBlock = (
  block: Uint8Array,
  { part, names }: { part: SharedPart; names: AwardNames },
  first: number,
): [next: number, end: number] => {
  const { claims, outletOf, awards } = part
  const { products, outlets } = names
  const text = new RowWriter(block)
  let row = first
  for (; row < claims.rows; row++) {
    const product = claims.product[row] ?? 0
    const outlet = outletOf[claims.outlet[row] ?? 0] ?? 0
    if (text.end + lengthOf(products, product) + lengthOf(outlets, outlet) + numbersRoom > block.length) break
    text.writeName(products, product)
    text.writeName(outlets, outlet)
    text.writeNumber(claims.requested[row] ?? 0)
    text.writeComma()
    text.writeNumber(awards.awarded[row] ?? 0)
    text.writeComma()
    const entitled = awards.entitled[row] ?? 0
    if (entitled >= 0) text.writeNumber(entitled)
    text.writeName(reasonLines, awards.reason[row] ?? 0)
  }
  return [row, text.end]
}
