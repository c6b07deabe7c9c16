import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatRational, rational } from '../../../kernel/rational.ts'
import { quoteField } from '../rules/tables.ts'
import { parseWeight } from '../rules/weights.ts'
import { longWeight } from './claim-columns.ts'
import type { ParsedClaims } from './claims-parser.ts'
import { ClaimsParser } from './claims-parser.ts'

const products = ['A', 'B,1', '店']
const columns = ['product', 'outlet', 'requested', 'limit', 'weight']

/** Hands the bytes over in blocks, as a file is read. */
const parse = (bytes: Buffer, blockSize: number, order = columns): ParsedClaims => {
  const parser = new ClaimsParser({ columns: order, products, expected: 1 })
  let kept = Buffer.alloc(0)
  for (let at = 0; at < bytes.length; at += blockSize) {
    const filled = Buffer.concat([kept, bytes.subarray(at, at + blockSize)])
    kept = filled.subarray(parser.parse(filled, at + blockSize >= bytes.length))
  }
  return parser.result()
}

const rowsOf = ({ claims, outlets, longWeights }: ParsedClaims) =>
  Array.from({ length: claims.rows }, (_, row) => {
    const places = claims.places[row] ?? 0
    const digits = claims.digits[row] ?? 0
    const weight =
      places === longWeight ? parseWeight(longWeights[digits] ?? '') : rational(BigInt(digits), 10n ** BigInt(places))
    return [
      products[claims.product[row] ?? 0],
      outlets[claims.outlet[row] ?? 0],
      claims.requested[row],
      claims.limit[row],
      weight && formatRational(weight),
    ]
  })

const anyRow = fc.record({
  product: fc.constantFrom(...products),
  outlet: fc.string({ unit: fc.constantFrom('a', '1', '店', '"', ',', '\n', ' '), minLength: 1, maxLength: 5 }),
  requested: fc.oneof(fc.nat(99), fc.maxSafeNat()),
  limit: fc.option(fc.oneof(fc.nat(99), fc.maxSafeNat())),
  weight: fc.oneof(
    fc.constantFrom('1', '1.5', '0.25', '2.50', '10'),
    fc.constantFrom('123456789012345.6', '0.0000000000000000001', '100000000000000000000'),
  ),
})

test('reads the same rows whatever the quotes, line ends, blank lines and blocks', () => {
  const layout = fc.record({
    end: fc.constantFrom('\n', '\r\n'),
    blank: fc.constantFrom('', '\n', '\r\n\n'),
    ended: fc.boolean(),
    blockSize: fc.integer({ min: 1, max: 60 }),
    order: fc.shuffledSubarray([...columns, 'note'], { minLength: 6, maxLength: 6 }),
  })
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 6 }), layout, (rows, { end, blank, ended, blockSize, order }) => {
      const lines = rows.map((row) => {
        const fields: Record<string, string> = {
          ...row,
          requested: String(row.requested),
          limit: String(row.limit ?? ''),
          note: '"x"\n',
        }
        return order.map((column) => quoteField(fields[column] ?? '')).join(',')
      })
      const text = lines.join(end + blank) + (ended ? end : '')
      const parsed = parse(Buffer.from(text), blockSize, order)
      expect(parsed.faults).toEqual([])
      expect(rowsOf(parsed)).toEqual(
        rows.map(({ product, outlet, requested, limit, weight }) => {
          const exact = parseWeight(weight)
          return [product, outlet, requested, limit ?? Infinity, exact && formatRational(exact)]
        }),
      )
    }),
    { numRuns: 3000 },
  )
})

const bad: [row: string | Buffer, column: string, why: RegExp][] = [
  ['C,x,1,,1', 'product', /no supply line/],
  [',x,1,,1', 'product', /empty/],
  ['A,,1,,1', 'outlet', /empty/],
  ['A,x,,,1', 'requested', /empty/],
  ['A,x,-1,,1', 'requested', /whole number/],
  ['A,x,1.5,,1', 'requested', /whole number/],
  ['A,x,9007199254740992,,1', 'requested', /above/],
  ['A,x,1,none,1', 'limit', /whole number/],
  ['A,x,1,,0', 'weight', /above 0/],
  ['A,x,1,,0.000', 'weight', /above 0/],
  ['A,x,1,,-1', 'weight', /above 0/],
  ['A,x,1,,1e3', 'weight', /above 0/],
  ['A,x,1,,NaN', 'weight', /above 0/],
  ['A,x,1,,0/2', 'weight', /above 0/],
  ['A,x,1,,1/0', 'weight', /above 0/],
  ['A,x,1,,1/x', 'weight', /above 0/],
  ['A,x,1,,1.', 'weight', /above 0/],
  ['A,x,1,,.5', 'weight', /above 0/],
  ['A,x,1,,', 'weight', /above 0/],
  ['A,x,1,', '', /4 fields/],
  ['A,x,1,,1,9', '', /6 fields/],
  ['A,x"y,1,,1', '', /quote/],
  [Buffer.from([65, 44, 0xc3, 0x28, 44, 49, 44, 44, 49]), '', /UTF-8/],
]

test.each(bad)('refuses %j, naming line and column', (row, column, why) => {
  const good = Buffer.from('A,ok,1,,1\n')
  const bytes = Buffer.concat([good, good, Buffer.from(row), Buffer.from('\n'), good])
  const { faults, faultCount, claims } = parse(bytes, bytes.length)
  expect(faults).toEqual([{ line: 2, column, why: expect.stringMatching(why) as string }])
  expect([faultCount, claims.rows]).toEqual([1, 3])
})

test('counts every bad row and keeps the first hundred', () => {
  const { faults, faultCount } = parse(Buffer.from('A,x,y,,1\n'.repeat(250)), 40)
  expect([faults.length, faultCount, faults.at(-1)?.line]).toEqual([100, 250, 99])
})

test('a quote that is never closed is one bad row, not the end of the world', () => {
  const { faults, claims } = parse(Buffer.from('A,x,1,,1\nA,"y,1,,1\nA,z,1,,1\n'), 7)
  expect(faults.map((fault) => [fault.line, fault.why])).toEqual([[1, 'a quote is opened and never closed']])
  expect(claims.rows).toBe(2)
})
