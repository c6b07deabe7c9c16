import { expect, test } from 'vitest'
import { decimalOfFen } from './money.ts'

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
