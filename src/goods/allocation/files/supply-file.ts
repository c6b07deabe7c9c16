import type { SupplyLine } from '../rules/allocate.ts'
import type { Fault } from './csv.ts'
import { readQuantity, shorten } from './csv.ts'
import type { Row } from './table.ts'
import { readTable } from './table.ts'

/** Supply lines of a file, in its order, or all that is wrong with it. */
export interface SupplyFile {
  readonly lines: readonly SupplyLine[]
  readonly faults: readonly Fault[]
}

/** Reads `product,supply[,pack]`: whole units, a pack is at least 1 and is 1 when the column is absent or empty. */
export const readSupplyFile = (path: string): SupplyFile => {
  const lines = new Map<string, SupplyLine>()
  const { faults } = readTable(path, ['product', 'supply'], (row) => {
    const line = readLine(row)
    if ('why' in line) return line
    if (lines.has(line.product))
      return { line: row.line, column: 'product', why: `"${shorten(line.product)}" has a supply line already` }
    lines.set(line.product, line)
    return undefined
  })
  return { lines: [...lines.values()], faults }
}

const readLine = ({ line, field }: Row): SupplyLine | Fault => {
  const product = field('product')
  if (product === '') return { line, column: 'product', why: 'is empty' }
  const supply = readQuantity(field('supply'))
  if (typeof supply === 'string') return { line, column: 'supply', why: supply }
  const pack = readQuantity(field('pack') || '1')
  if (typeof pack === 'string') return { line, column: 'pack', why: pack }
  return pack === 0 ? { line, column: 'pack', why: 'a pack holds at least 1 unit' } : { product, supply, pack }
}
