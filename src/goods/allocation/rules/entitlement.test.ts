import { expect, test } from 'vitest'
import { formatRational, parseRational, rational } from '../../../kernel/rational.ts'
import { entitlement, packHeight, packsUpTo, standsAtLine } from './entitlement.ts'

const read = (text: string) => parseRational(text) ?? rational(1n)

test('packHeight is (2k − 1) / (2 × weight)', () => {
  expect(formatRational(packHeight(4n, read('5')))).toBe('7/10')
  expect(formatRational(packHeight(1n, read('1.5')))).toBe('1/3')
})

test('packsUpTo rounds waterline × weight half up, and standsAtLine tells when it was exactly half', () => {
  const cases = [
    ['13/10', '5', 7n, true],
    ['13/10', '3', 4n, false],
    ['13/10', '1', 1n, false],
    ['3.2', '1.5', 5n, false],
    ['1/10', '1', 0n, false],
  ] as const
  for (const [waterline, weight, packs, stands] of cases) {
    expect(packsUpTo(read(waterline), read(weight))).toBe(packs)
    expect(standsAtLine(read(waterline), read(weight))).toBe(stands)
  }
})

test('entitlement counts the pack at the waterline only with a ticket not above the cut', () => {
  const figures = { waterline: read('13/10'), cutTicket: '77' }
  expect(entitlement({ ...figures, weight: read('5'), ticket: '76' })).toBe(7n)
  expect(entitlement({ ...figures, weight: read('5'), ticket: '77' })).toBe(7n)
  expect(entitlement({ ...figures, weight: read('5'), ticket: '78' })).toBe(6n)
  expect(entitlement({ ...figures, weight: read('3'), ticket: 'ff' })).toBe(4n)
})
