import { isUtf8 } from 'node:buffer'
import { parseWeight } from '../rules/weights.ts'
import type { ClaimColumns } from './claim-columns.ts'
import { ClaimBuilder, longWeight } from './claim-columns.ts'
import type { CsvRow, Fault } from './csv.ts'
import { carriageReturn, comma, lineFeed, quote, readCsvRow, readQuantity, shorten } from './csv.ts'
import { Dictionary } from './dictionary.ts'
import { countPlaces, readDecimal, readDigits } from './numbers.ts'
import { countFault, isBlank } from './table.ts'

/** Columns a claims file must have. */
export const claimColumns = ['product', 'outlet', 'requested', 'limit', 'weight'] as const

/** How many bad rows are kept with their reasons; the others are counted. */
export const faultsKept = 100

/** What a parser needs to know before the first row. */
export interface ParserSettings {
  /** Columns of the header, in the order of the file. */
  readonly columns: readonly string[]
  /** Products with a supply line. */
  readonly products: readonly string[]
  /** Rows expected; more are fine. */
  readonly expected: number
}

/** What became of a part of a claims file. Lines are counted from its own first line, which is 0. */
export interface ParsedClaims {
  readonly claims: ClaimColumns
  readonly outlets: readonly string[]
  readonly longWeights: readonly string[]
  readonly lines: number
  /** Rows after which the line is no longer the row: at row r, lines are ahead of rows by n. */
  readonly jumps: readonly (readonly [row: number, ahead: number])[]
  readonly faults: readonly Fault[]
  readonly faultCount: number
  /** A quote was met, so that a line end may have stood inside a field. */
  readonly quoted: boolean
}

/**
 * Reads claims from blocks of bytes without making a text of any field. Rows that are not plain (quotes, a number that is
 * none) take the careful way, which also says what is wrong.
 */
export class ClaimsParser {
  readonly #columns: readonly string[]
  readonly #places: { product: number; outlet: number; requested: number; limit: number; weight: number }
  readonly #commas: Int32Array
  readonly #productNames = new Dictionary()
  /** Supply line by number of the product's name; -1: none. */
  #supplyLines: number[] = []
  readonly #lineOf: ReadonlyMap<string, number>
  readonly #outlets = new Dictionary()
  readonly #builder: ClaimBuilder
  readonly #longWeights: string[] = []
  readonly #jumps: [number, number][] = []
  readonly #faults: Fault[] = []
  #faultCount = 0
  #line = 0
  #quoted = false
  #suspicious = false

  constructor({ columns, products, expected }: ParserSettings) {
    this.#columns = columns
    const [product = 0, outlet = 0, requested = 0, limit = 0, weight = 0] = claimColumns.map((name) =>
      columns.indexOf(name),
    )
    this.#places = { product, outlet, requested, limit, weight }
    this.#commas = new Int32Array(columns.length + 1)
    this.#lineOf = new Map(products.map((name, place) => [name, place]))
    this.#builder = new ClaimBuilder(expected)
  }

  /**
   * Reads the rows that are whole and gives the offset of the first that is not. With `last`, the end of the bytes ends a row.
   */
  parse(bytes: Buffer, last: boolean): number {
    const end = last ? bytes.length : bytes.lastIndexOf(lineFeed) + 1
    this.#suspicious = !isUtf8(bytes.subarray(0, end))
    let at = 0
    while (at < end) {
      const next = this.#suspicious ? -1 : this.#readPlainRow(bytes, at)
      if (next >= 0) {
        at = next
        this.#line++
        continue
      }
      const row = readCsvRow(bytes, at)
      // A quoted field, and with it the row, may go on in the next block.
      if (!last && (row.open === true || (row.next === bytes.length && bytes.at(-1) !== lineFeed))) break
      this.#readCarefully(row)
      at = row.next
    }
    return at
  }

  /** What was read so far. */
  result(): ParsedClaims {
    return {
      claims: this.#builder.columns(),
      outlets: this.#outlets.names(),
      longWeights: this.#longWeights,
      lines: this.#line,
      jumps: this.#jumps,
      faults: this.#faults,
      faultCount: this.#faultCount,
      quoted: this.#quoted,
    }
  }

  /** Offset behind the row, or -1 when it needs care. Nothing is kept of a row that does. */
  #readPlainRow(bytes: Buffer, start: number): number {
    const commas = this.#commas
    const count = commas.length - 1
    let fields = 0
    let at = start
    for (; ; at++) {
      const byte = bytes[at]
      if (byte === comma) {
        if (fields === count) return -1
        commas[++fields] = at + 1
      } else if (byte === lineFeed) break
      else if (byte === quote || byte === undefined) return -1
    }
    if (fields !== count - 1) return -1
    commas[0] = start
    commas[count] = (bytes[at - 1] === carriageReturn ? at - 1 : at) + 1
    return this.#keepRow(bytes) ? at + 1 : -1
  }

  #keepRow(bytes: Buffer): boolean {
    const starts = this.#commas
    const { product, outlet, requested, limit, weight } = this.#places
    const line = this.#supplyLine(bytes, starts[product] ?? 0, (starts[product + 1] ?? 0) - 1)
    const outletStart = starts[outlet] ?? 0
    const outletEnd = (starts[outlet + 1] ?? 0) - 1
    const units = readDigits(bytes, starts[requested] ?? 0, (starts[requested + 1] ?? 0) - 1)
    const limitStart = starts[limit] ?? 0
    const limitEnd = (starts[limit + 1] ?? 0) - 1
    const most = limitStart === limitEnd ? Infinity : readDigits(bytes, limitStart, limitEnd)
    const weightStart = starts[weight] ?? 0
    const weightEnd = (starts[weight + 1] ?? 0) - 1
    const digits = readDecimal(bytes, weightStart, weightEnd)
    if (line < 0 || outletStart === outletEnd || units < 0 || most < 0 || digits <= 0) return false
    const builder = this.#builder
    const row = builder.next()
    builder.product[row] = line
    builder.outlet[row] = this.#outlets.intern(bytes, outletStart, outletEnd)
    builder.requested[row] = units
    builder.limit[row] = most
    builder.digits[row] = digits
    builder.places[row] = countPlaces(bytes, weightStart, weightEnd)
    return true
  }

  /** Place of the supply line, or -1. */
  #supplyLine(bytes: Buffer, start: number, end: number): number {
    const number = this.#productNames.intern(bytes, start, end)
    const known = this.#supplyLines[number]
    if (known !== undefined) return known
    const place = this.#lineOf.get(bytes.toString('utf8', start, end)) ?? -1
    this.#supplyLines[number] = place
    return place
  }

  #readCarefully(row: CsvRow): void {
    this.#quoted ||= row.quoted === true
    const fault = row.fault ?? (isBlank(row.fields) ? undefined : countFault(row.fields.length, this.#columns.length))
    if (fault !== undefined) this.#report('', fault)
    else if (!isBlank(row.fields)) this.#keepFields(row.fields)
    this.#line += row.lines
    const ahead = this.#line - this.#builder.rows
    if (ahead !== (this.#jumps.at(-1)?.[1] ?? 0)) this.#jumps.push([this.#builder.rows, ahead])
  }

  #report(column: string, why: string): void {
    this.#faultCount++
    if (this.#faults.length < faultsKept) this.#faults.push({ line: this.#line, column, why })
  }

  #keepFields(fields: readonly string[]): void {
    const field = (name: (typeof claimColumns)[number]) => fields[this.#places[name]] ?? ''
    const line = this.#lineOf.get(field('product'))
    const requested = readQuantity(field('requested'))
    const limit = field('limit') === '' ? Infinity : readQuantity(field('limit'))
    const weight = parseWeight(field('weight'))
    if (field('product') === '') return this.#report('product', 'is empty')
    if (line === undefined) return this.#report('product', `"${shorten(field('product'))}" has no supply line`)
    if (field('outlet') === '') return this.#report('outlet', 'is empty')
    if (typeof requested === 'string') return this.#report('requested', requested)
    if (typeof limit === 'string') return this.#report('limit', limit)
    if (weight === undefined)
      return this.#report('weight', `"${shorten(field('weight'))}" is not a decimal number or fraction above 0`)
    const builder = this.#builder
    const row = builder.next()
    const outlet = Buffer.from(field('outlet'))
    builder.product[row] = line
    builder.outlet[row] = this.#outlets.intern(outlet, 0, outlet.length)
    builder.requested[row] = requested
    builder.limit[row] = limit
    const text = Buffer.from(field('weight'))
    const digits = readDecimal(text, 0, text.length)
    builder.digits[row] = digits > 0 ? digits : this.#longWeights.push(field('weight')) - 1
    builder.places[row] = digits > 0 ? countPlaces(text, 0, text.length) : longWeight
  }
}
