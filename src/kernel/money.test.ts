import { expect, test } from 'vitest'
import { currencyOfFen, decimalOfFen, fen, fenOfDecimal, roundToFen, sumFen } from './money.ts'
import { parseRational, rational } from './rational.ts'

test('writes fen with two places, also below one and below nothing', () => {
  expect([0n, 5n, 100n, 12_050n, -5n, -12_050n].map(decimalOfFen)).toEqual([
    '0.00',
    '0.05',
    '1.00',
    '120.50',
    '-0.05',
    '-120.50',
  ])
})

test('is exact where doubles are not', () => {
  expect(decimalOfFen(900_719_925_474_099_301n)).toBe('9007199254740993.01')
})

test('reads amounts with at most two places, nothing else', () => {
  expect(['120.5', '120.50', '-0.05', '7', '0.00'].map(fenOfDecimal)).toEqual([12_050n, 12_050n, -5n, 700n, 0n])
  for (const text of ['1.005', '1.', '.5', '1e3', ' 1', '+1', '1,000', '']) expect(fenOfDecimal(text)).toBeUndefined()
})

test('rounds half away from zero, once', () => {
  const rounded = (text: string) => roundToFen(parseRational(text) ?? rational(0n))
  expect(['49.545', '-0.005', '1.005', '0.025', '0.0249', '1815.3846'].map(rounded)).toEqual([
    4955n,
    -1n,
    101n,
    3n,
    2n,
    181_538n,
  ])
  expect(roundToFen(rational(45n, 1800n))).toBe(3n)
  expect(currencyOfFen(fen(12_050n))).toEqual(rational(241n, 2n))
  expect(sumFen([fen(1n), fen(2n)])).toBe(3n)
})
