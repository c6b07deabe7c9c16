import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rateOf, threeRates } from './rate.ts'

test.each([
  [0, 0, null],
  [0, 7, '0.0000'],
  [7, 7, '1.0000'],
  [2, 3, '0.6667'],
  [1, 8, '0.1250'],
  [1, 16_000, '0.0001'],
  // 0.00015 stands half-way and goes up.
  [3, 20_000, '0.0002'],
  [99_999, 100_000, '0.9999'],
  [1, 1_000_000, '0.0001'],
  [Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER, '0.9999'],
])('%i of %i is %s', (filled, asked, expected) => {
  expect(rateOf(filled, asked)).toBe(expected)
})

test.each([
  [-1, 5],
  [6, 5],
  [0.5, 5],
  [1, Number.NaN],
])('%d of %d is an accident, not a rate', (filled, asked) => {
  expect(() => rateOf(filled, asked)).toThrow(RangeError)
})

const part = fc
  .integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
  .chain((asked) => fc.tuple(fc.integer({ min: 0, max: asked }), fc.constant(asked)))

test('only all shows as all, only nothing as nothing, and in between the text is at most a step away', () => {
  fc.assert(
    fc.property(part, ([filled, asked]) => {
      const text = rateOf(filled, asked) ?? ''
      expect(text).toMatch(/^(?:0\.\d{4}|1\.0000)$/)
      expect(text === '1.0000').toBe(filled === asked)
      expect(text === '0.0000').toBe(filled === 0)
      const ten = BigInt(text.replace('.', '')) * BigInt(asked) - 10_000n * BigInt(filled)
      const distance = ten < 0n ? -ten : ten
      const atTheEdge = text === '0.9999' || text === '0.0001'
      expect(2n * distance <= BigInt(asked) * (atTheEdge ? 2n : 1n)).toBe(true)
    }),
    { numRuns: 10_000 },
  )
})

test('more filled of the same never shows a lower rate', () => {
  fc.assert(
    fc.property(part, fc.nat(1000), ([filled, asked], more) => {
      const better = Math.min(asked, filled + more)
      return (rateOf(filled, asked) ?? '') <= (rateOf(better, asked) ?? '')
    }),
    { numRuns: 10_000 },
  )
})

test('units, lines and orders each have their own rate', () => {
  const counts = { asked: 8, filled: 5, lines: 2, linesInFull: 1, orders: 1, ordersInFull: 0 }
  expect(threeRates(counts)).toEqual({
    byUnit: { filled: 5, asked: 8, rate: '0.6250' },
    byLine: { filled: 1, asked: 2, rate: '0.5000' },
    byOrder: { filled: 0, asked: 1, rate: '0.0000' },
  })
})
