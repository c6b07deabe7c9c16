import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceToTarget, targetInForce, targetOver, type StagedTarget } from './target.ts'

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
  expect(targetInForce(targets, [{ by, key: '3' }], day)).toBe(expected)
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
      const slice = [{ by: 'region', key: '' }]
      const found = targetInForce(all, slice, today)
      expect(targetInForce(all.toReversed(), slice, today)).toBe(found)
      const begun = all.filter(({ from }) => from <= today)
      expect(targetInForce(begun, slice, today)).toBe(found)
      expect(found === null).toBe(begun.length === 0)
    }),
    { numRuns: 10_000 },
  )
})

test('a slice without targets takes those of the slice it lies within before those of the network', () => {
  const outlet = { by: 'outlet', key: '7' }
  expect(targetInForce(targets, [outlet, { by: 'region', key: '3' }], '2026-11-23')).toBe('0.9000')
  expect(targetInForce(targets, [outlet, { by: 'region', key: '4' }], '2026-11-23')).toBe('0.8500')
})

test.each<[string, [number, string | null][], string | null]>([
  [
    'units weigh',
    [
      [100, '0.8000'],
      [300, '0.9000'],
    ],
    '0.8750',
  ],
  [
    'half a step goes up',
    [
      [1, '0.0000'],
      [1, '0.0001'],
    ],
    '0.0001',
  ],
  [
    'a cycle without units counts for nothing',
    [
      [0, null],
      [5, '1.0000'],
    ],
    '1.0000',
  ],
  [
    'units asked before the first stage leave no target',
    [
      [1, null],
      [500, '0.9000'],
    ],
    null,
  ],
  ['nothing asked has no target', [[0, '0.9000']], null],
  ['no cycle has no target', [], null],
])('%s', (_sentence, cycles, expected) => {
  expect(targetOver(cycles.map(([asked, target]) => ({ asked, target })))).toBe(expected)
})

const rate = fc.nat(10_000).map((part) => (part / 10_000).toFixed(4))
const underTarget = fc.record({ asked: fc.integer({ min: 1, max: 1_000_000_000 }), target: rate })
const cyclesUnderTarget = fc.array(underTarget, { minLength: 1, maxLength: 20 })

test('over several cycles lies between the lowest and the highest of their targets, whatever their order', () => {
  fc.assert(
    fc.property(cyclesUnderTarget, (cycles) => {
      const found = targetOver(cycles) ?? ''
      const all = cycles.map(({ target }) => target).toSorted()
      expect(found >= (all[0] ?? '') && found <= (all.at(-1) ?? '')).toBe(true)
      expect(targetOver(cycles.toReversed())).toBe(found)
    }),
    { numRuns: 5000 },
  )
})

test('one target throughout is that target; a later stage changes nothing of cycles before it', () => {
  fc.assert(
    fc.property(cyclesUnderTarget, rate, (cycles, one) => {
      expect(targetOver(cycles.map(({ asked }) => ({ asked, target: one })))).toBe(one)
      expect(targetOver([...cycles, { asked: 0, target: one }])).toBe(targetOver(cycles))
    }),
    { numRuns: 5000 },
  )
})

test.each([
  ['0.9350', '0.9500', '-0.0150'],
  ['1.0000', '0.9500', '0.0500'],
  ['0.9500', '0.9500', '0.0000'],
  ['0.0000', '1.0000', '-1.0000'],
  [null, '0.9500', null],
  ['0.9500', null, null],
])('%s is %s away by %s', (reached, target, distance) => {
  expect(distanceToTarget(reached, target)).toBe(distance)
})

test('a distance is below nothing just when the rate is below the target, and turns round with them', () => {
  fc.assert(
    fc.property(rate, rate, (reached, target) => {
      const distance = distanceToTarget(reached, target) ?? ''
      expect(Number(distance) < 0).toBe(reached < target)
      expect(Number(distance) + Number(distanceToTarget(target, reached))).toBe(0)
    }),
  )
})
