import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewestCycles, isOddFiling, oddPacks, oddTimes, type FilingAndPast } from './odd-filing.ts'

const filing = (parts: Partial<FilingAndPast>): FilingAndPast => ({ filed: 60, most: 12, cycles: 8, pack: 6, ...parts })

test.each<[string, Partial<FilingAndPast>, boolean]>([
  ['five times the most it ever got is odd', {}, true],
  ['three times is not more than three times', { filed: 36, pack: 1 }, false],
  ['one unit more is', { filed: 37, pack: 1 }, true],
  ['few packs above are no news', { filed: 4, most: 1, pack: 1 }, false],
  ['five packs above are', { filed: 6, most: 1, pack: 1 }, true],
  ['two cycles tell nothing', { cycles: 2 }, false],
  ['who never got any cannot be held against it', { most: 0 }, false],
])('%s', (_sentence, parts, expected) => {
  expect(isOddFiling(filing(parts))).toBe(expected)
})

const anyFiling = fc.record({
  filed: fc.nat(1_000_000),
  most: fc.nat(100_000),
  cycles: fc.nat(12),
  pack: fc.integer({ min: 1, max: 100 }),
})

test('who files more is not less odd, and who ever got more is not odder', () => {
  fc.assert(
    fc.property(anyFiling, fc.nat(1000), (one, more) => {
      const isOdd = isOddFiling(one)
      const isOddWithMore = isOddFiling({ ...one, filed: one.filed + more })
      const isOddAfterMore = one.most > 0 && isOddFiling({ ...one, most: one.most + more })
      return (!isOdd || isOddWithMore) && (isOdd || !isOddAfterMore)
    }),
    { numRuns: 10_000 },
  )
})

test('an odd filing is far above in times and in packs, and there is a past to hold it against', () => {
  fc.assert(
    fc.property(anyFiling, (one) => {
      const isFar = one.filed > oddTimes * one.most && one.filed >= one.most + oddPacks * one.pack
      expect(isOddFiling(one)).toBe(isFar && one.most >= 1 && one.cycles >= fewestCycles)
    }),
    { numRuns: 10_000 },
  )
})
