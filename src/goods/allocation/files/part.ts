import { closeSync, openSync, readSync } from 'node:fs'
import type { ClaimColumns } from './claim-columns.ts'
import type { ParsedClaims, ParserSettings } from './claims-parser.ts'
import { ClaimsParser } from './claims-parser.ts'

/** Bytes read at a time. */
const blockSize = 4 * 2 ** 20

/** A part of a claims file, whole rows from `start` to `end`. */
export interface PartOfFile {
  readonly path: string
  readonly start: number
  readonly end: number
  readonly settings: ParserSettings
}

/** A parsed part, its rows also in the order of products. */
export interface Part extends ParsedClaims {
  /** Rows sorted by product, otherwise in their own order. */
  readonly order: Uint32Array<SharedArrayBuffer>
  /** The rows of product p stand in `order` from starts[p] to starts[p + 1]. */
  readonly starts: Uint32Array<SharedArrayBuffer>
}

/** Reads a part block by block. */
export const readPart = ({ path, start, end, settings }: PartOfFile): Part => {
  const parser = new ClaimsParser(settings)
  const file = openSync(path, 'r')
  try {
    let block = Buffer.allocUnsafe(Math.min(blockSize, end - start + 1))
    let kept = 0
    for (let position = start; position < end;) {
      // A row longer than a block needs a longer block.
      if (kept === block.length) block = Buffer.concat([block], 2 * block.length)
      const read = readSync(file, block, kept, Math.min(block.length - kept, end - position), position)
      position += read
      const last = read === 0 || position >= end
      const filled = block.subarray(0, kept + read)
      const used = parser.parse(filled, last)
      filled.copyWithin(0, used)
      kept = filled.length - used
      if (read === 0) break
    }
  } finally {
    closeSync(file)
  }
  const parsed = parser.result()
  return { ...parsed, ...sortByProduct(parsed.claims, settings.products.length) }
}

/** Counting sort: one pass to count, one to place. */
const sortByProduct = ({ rows, product }: ClaimColumns, products: number): Pick<Part, 'order' | 'starts'> => {
  const starts = new Uint32Array(new SharedArrayBuffer(4 * (products + 1)))
  for (let row = 0; row < rows; row++) {
    const next = (product[row] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let place = 1; place <= products; place++) starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0)
  const free = starts.slice()
  const order = new Uint32Array(new SharedArrayBuffer(4 * rows))
  for (let row = 0; row < rows; row++) {
    const own = product[row] ?? 0
    const place = free[own] ?? 0
    order[place] = row
    free[own] = place + 1
  }
  return { order, starts }
}
