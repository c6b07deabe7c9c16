import fc from 'fast-check'
import { expect, test } from 'vitest'
import { targetInForce, type StagedTarget } from './target.ts'

const targets: readonly StagedTarget[] = [
  { sliceBy: 'network', sliceKey: '', from: '2026-09-01', rate: '0.8500' },
  { sliceBy: 'region', sliceKey: '3', from: '2026-12-01', rate: '0.9500' },
  { sliceBy: 'region', sliceKey: '3', from: '2026-10-01', rate: '0.9000' },
  { sliceBy: 'stars', sliceKey: '3', from: '2026-01-01', rate: '0.5000' },
]

test.each([
  { sentence: 'the stage that began last holds', by: 'region', day: '2026-11-23', expected: '0.9000' },
  { sentence: 'a stage holds from its first day on', by: 'region', day: '2026-12-01', expected: '0.9500' },
  { sentence: 'before its first stage the network’s holds', by: 'region', day: '2026-09-30', expected: '0.8500' },
  { sentence: 'another cut with the same key has its own', by: 'stars', day: '2026-11-23', expected: '0.5000' },
  { sentence: 'without any target there is none', by: 'region', day: '2026-08-31', expected: null },
])('$sentence', ({ by, day, expected }) => {
  expect(targetInForce(targets, { by, key: '3' }, day)).toBe(expected)
})

const day = fc.integer({ min: 1, max: 28 }).map((one) => `2026-11-${String(one).padStart(2, '0')}`)
const anyTargets = fc.uniqueArray(
  fc.record({
    sliceBy: fc.constantFrom('network', 'region'),
    sliceKey: fc.constant(''),
    from: day,
    rate: fc.nat(9999).map((rate) => `0.${String(rate).padStart(4, '0')}`),
  }),
  { selector: ({ sliceBy, from }) => `${sliceBy} ${from}` },
)

test('no target of the future holds, and the order of the targets is irrelevant', () => {
  fc.assert(
    fc.property(anyTargets, day, (all, today) => {
      const slice = { by: 'region', key: '' }
      const found = targetInForce(all, slice, today)
      expect(targetInForce(all.toReversed(), slice, today)).toBe(found)
      const begun = all.filter(({ from }) => from <= today)
      expect(targetInForce(begun, slice, today)).toBe(found)
      expect(found === null).toBe(begun.length === 0)
    }),
    { numRuns: 10_000 },
  )
})
