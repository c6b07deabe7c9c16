import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareRationals, parseRational, rational } from '../../../kernel/rational.ts'
import { bandAt, marginalAt, stepAt, stepsUpTo } from './table.ts'

const exact = (text: string) => parseRational(text) ?? expect.fail(`${text} is a figure`)
const complaints = ['0.05', '0.20', '0.50'].map(exact)
const rows = (record: Readonly<Record<string, string>>) =>
  Object.entries(record).map(([from, value]) => ({ from: exact(from), value: exact(value) }))

test('complaints cost by their number, the fourth what the third did', () => {
  expect([0n, 1n, 2n, 3n, 4n, 9n].map((count) => stepAt(complaints, count))).toEqual(
    ['0', '0.05', '0.20', '0.50', '0.50', '0.50'].map(exact),
  )
  expect([0n, 1n, 2n, 3n, 4n].map((count) => stepsUpTo(complaints, count))).toEqual(
    ['0', '0.05', '0.25', '0.75', '1.25'].map(exact),
  )
  expect(stepAt([], 3n)).toEqual(rational(0n))
  expect(stepsUpTo([], 3n)).toEqual(rational(0n))
  expect([stepAt(complaints, -1n), stepsUpTo(complaints, -1n)]).toEqual(['0', '0'].map(exact))
})

test('a band begins at its first figure', () => {
  const bands = rows({ '0': '0.15', '1': '0.17', '1.2': '0.19' })
  expect(['-1', '0', '0.999', '1', '1.1999', '1.2', '7'].map((at) => bandAt(bands, exact(at)))).toEqual(
    ['0', '0.15', '0.15', '0.17', '0.17', '0.19', '0.19'].map(exact),
  )
})

test('a marginal table takes each slice at its own rate', () => {
  const tiers = rows({ '0': '0.25', '10000': '0.22', '20000': '0.19' })
  expect(marginalAt(tiers, exact('15000'))).toEqual(exact('3600'))
  expect(marginalAt(tiers, exact('10000'))).toEqual(exact('2500'))
  expect(marginalAt(tiers, exact('30000'))).toEqual(exact('6600'))
  expect(marginalAt(rows({ '100': '0.5' }), exact('99'))).toEqual(exact('0'))
})

test('more never earns less in a marginal table of falling rates', () => {
  const tiers = rows({ '0': '0.25', '10000': '0.22', '20000': '0.19' })
  fc.assert(
    fc.property(fc.nat(40_000), fc.nat(40_000), (left, right) => {
      const [low, high] = [Math.min(left, right), Math.max(left, right)].map((one) => rational(BigInt(one)))
      if (!low || !high) return
      expect(compareRationals(marginalAt(tiers, low), marginalAt(tiers, high))).toBeLessThanOrEqual(0)
    }),
  )
})
