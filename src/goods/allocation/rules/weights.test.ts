import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatRational, parseRational, rational } from '../../../kernel/rational.ts'
import { formatWeight, parseWeight, scaleDecimalWeights, scaleWeights, toExactWeights } from './weights.ts'
import { triesOf } from '../../../../test/support/tries.ts'

const read = (text: string) => parseRational(text) ?? rational(1n)

test('a weight is decimal text or a fraction above zero', () => {
  for (const text of ['1', '1.50', '0.001', '5/3', '10000000000000000000000'])
    expect(parseWeight(text)).toEqual(parseRational(text))
  for (const text of ['0', '0.0', '-1', '-0.5', '1e3', 'NaN', '', '1/0', ' 1', '1,5', 'Infinity'])
    expect(parseWeight(text)).toBeUndefined()
})

test('brings weights to small whole units over one denominator', () => {
  expect(scaleWeights(['1', '1.5', '2.5'].map(read))).toEqual({
    exact: false,
    units: Float64Array.of(2, 3, 5),
    denominator: 2,
  })
  expect(scaleDecimalWeights({ digits: Float64Array.of(10, 150, 25), places: Uint8Array.of(1, 2, 1) })).toEqual({
    exact: false,
    units: Float64Array.of(2, 3, 5),
    denominator: 2,
  })
  expect(scaleWeights([])).toMatchObject({ exact: false, denominator: 1 })
})

test('uses bigint where a unit would not be a safe whole number', () => {
  expect(scaleWeights(['10000000000000000', '0.1'].map(read))).toMatchObject({ exact: true, denominator: 10n })
  const digits = Float64Array.of(Number.MAX_SAFE_INTEGER, 1)
  expect(scaleDecimalWeights({ digits, places: Uint8Array.of(0, 1) }).exact).toBe(true)
  expect(scaleDecimalWeights({ digits, places: Uint8Array.of(0, 22) }).exact).toBe(true)
})

test('doubles hold units and denominator up to 2⁵³ − 1', () => {
  const scaled = (...texts: string[]) => scaleWeights(texts.map(read)).exact
  expect([scaled('9007199254740991'), scaled('9007199254740992')]).toEqual([false, true])
  expect([scaled('1/9007199254740991'), scaled('1/9007199254740992')]).toEqual([false, true])
})

test('decimal text with more places than doubles count is brought to small units all the same', () => {
  // 10 and 20 with sixteen places are 1 and 2 with fifteen.
  const scaled = scaleDecimalWeights({ digits: Float64Array.of(10, 20), places: Uint8Array.of(16, 16) })
  expect(scaled).toEqual({ exact: false, units: Float64Array.of(1, 2), denominator: 10 ** 15 })
})

test('every weight stays what it was, whatever holds it', () => {
  const decimal = fc.record({ digits: fc.integer({ min: 1, max: 2 ** 50 }), places: fc.nat(20) })
  fc.assert(
    fc.property(fc.array(decimal, { minLength: 1, maxLength: 6 }), (columns) => {
      const weights = columns.map(({ digits, places }) => rational(BigInt(digits), 10n ** BigInt(places)))
      const scaled = [
        scaleWeights(weights),
        scaleDecimalWeights({
          digits: Float64Array.from(columns, (column) => column.digits),
          places: Uint8Array.from(columns, (column) => column.places),
        }),
      ]
      for (const { units, denominator } of scaled.map(toExactWeights))
        expect(units.map((unit) => formatRational(rational(unit, denominator)))).toEqual(weights.map(formatRational))
    }),
  )
})

test.each([
  ['2.5', '2.5'],
  ['2', '2'],
  ['1/3', '1/3'],
  ['2/6', '1/3'],
  ['0.05', '0.05'],
  ['1/8', '0.125'],
  ['7/40', '0.175'],
])('formatWeight writes %s as %s', (text, written) => {
  const weight = parseWeight(text)
  expect(weight && formatWeight(weight)).toBe(written)
})

test('formatWeight is read back as the very same weight', () => {
  fc.assert(
    fc.property(fc.bigInt(1n, 10n ** 9n), fc.bigInt(1n, 10n ** 6n), (numerator, denominator) => {
      const weight = parseWeight(`${numerator}/${denominator}`)
      expect(weight && parseWeight(formatWeight(weight))).toEqual(weight)
    }),
    triesOf(10_000),
  )
})
