import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion } from './apportion.ts'

test('eight among eight, four and four', () => {
  expect([...apportion(8, [8, 4, 4])]).toEqual([4, 2, 2])
  expect([...apportion(5, [0, 0])]).toEqual([0, 0])
})

test('the parts sum to the whole, and none is a unit off its share', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000_000), fc.array(fc.nat(1_000_000_000), { minLength: 1 }), (total, parts) => {
      const sum = parts.reduce((before, part) => before + part, 0)
      fc.pre(sum > 0)
      const shares = apportion(total, parts)
      expect(shares.reduce((before, share) => before + share, 0)).toBe(total)
      for (const [row, part] of parts.entries())
        expect(Math.abs((shares[row] ?? 0) - (part / sum) * total)).toBeLessThan(1.001)
    }),
  )
})
