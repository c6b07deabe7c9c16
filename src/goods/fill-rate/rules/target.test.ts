import fc from 'fast-check'
import { expect, test } from 'vitest'
import { targetInForce, type StagedTarget } from './target.ts'

const target = (sliceBy: string, sliceKey: string, from: string, rate: string): StagedTarget => ({
  sliceBy,
  sliceKey,
  from,
  rate,
})
const targets = [
  target('network', '', '2026-09-01', '0.8500'),
  target('region', '3', '2026-12-01', '0.9500'),
  target('region', '3', '2026-10-01', '0.9000'),
  target('stars', '3', '2026-01-01', '0.5000'),
]

test.each([
  ['the stage that began last holds', { by: 'region', key: '3' }, '2026-11-23', '0.9000'],
  ['a stage holds from its first day on', { by: 'region', key: '3' }, '2026-12-01', '0.9500'],
  ['before its first stage the network’s target holds', { by: 'region', key: '3' }, '2026-09-30', '0.8500'],
  ['a slice of another cut with the same key has its own', { by: 'stars', key: '3' }, '2026-11-23', '0.5000'],
  ['without any target there is none', { by: 'region', key: '3' }, '2026-08-31', null],
])('%s', (_sentence, slice, day, expected) => {
  expect(targetInForce(targets, slice, day)).toBe(expected)
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
