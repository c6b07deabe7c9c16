import { expect, test } from 'vitest'
import { buildScenario } from '../../../../test/support/allocation.ts'
import { toColumns } from './allocate.ts'
import { reasons } from './reasons.ts'
import { shareByWaterline } from './share.ts'

const share = (parts: Parameters<typeof buildScenario>[0]) => {
  const { seed, line, claims } = buildScenario(parts)
  return shareByWaterline(toColumns(seed, line, claims))
}

test('shareByWaterline takes columns and gives columns back', () => {
  const claims = [
    { requested: 9, weight: '5' },
    { requested: 3, limit: 2, weight: '3' },
    { requested: 8, weight: '1' },
  ]
  const { awarded, entitled, reason, result } = share({ supply: 10, claims })
  expect(awarded).toEqual(Float64Array.of(7, 2, 1))
  expect(entitled).toEqual(Float64Array.of(7, 4, 1))
  expect([...reason].map((place) => reasons[place])).toEqual(['waterline', 'limit', 'waterline'])
  expect(result.counts.reduce((sum, count) => sum + count, 0)).toBe(3)
})

test('there is no waterline when every cap fits, when there is not one pack, and when nobody claims', () => {
  for (const parts of [
    { supply: 8, claims: [{ requested: 5 }, { requested: 3 }] },
    { supply: 4, pack: 5, claims: [{ requested: 5 }] },
    { supply: 4, claims: [] },
  ]) {
    const { entitled, result } = share(parts)
    expect([entitled, result.waterline, result.cutTicket]).toEqual([null, null, null])
  }
})

test('an outlet that is not eligible gets nothing and is entitled to nothing', () => {
  const { awarded, entitled, reason } = share({
    supply: 2,
    claims: [{ requested: 5 }, { requested: 5, eligible: false }],
  })
  expect([...awarded]).toEqual([2, 0])
  expect(entitled?.[1]).toBe(0)
  expect(reasons[reason[1] ?? 0]).toBe('not-eligible')
})

test('what is entitled beyond what a double holds is stated as the largest safe whole number', () => {
  const { entitled } = share({
    supply: 2 ** 40,
    claims: [{ requested: 2 ** 41 }, { requested: 1, weight: '100000000000000' }],
  })
  expect(entitled?.[1]).toBe(Number.MAX_SAFE_INTEGER)
})

test('where no column says otherwise nothing is owned, all may have the product and a limit is just a limit', () => {
  const { awarded, reason } = shareByWaterline({
    seed: '2026-W48',
    product: 'A',
    supply: 10,
    pack: 1,
    requested: Float64Array.of(9, 3, 8),
    limit: Float64Array.of(Infinity, 2, Infinity),
    weights: { exact: false, units: Float64Array.of(5, 3, 1), denominator: 1 },
    outletName: (index) => Uint8Array.of(index),
  })
  expect([...awarded]).toEqual([7, 2, 1])
  expect([...reason].map((place) => reasons[place])).toEqual(['waterline', 'limit', 'waterline'])
})

test('supply of less than a pack is awarded to nobody, and the reason says so', () => {
  const { awarded, reason } = share({ supply: 4, pack: 5, claims: [{ requested: 5 }, { requested: 10, limit: 5 }] })
  expect([...awarded]).toEqual([0, 0])
  expect([...reason].map((place) => reasons[place])).toEqual(['no-supply', 'no-supply'])
})

test('who filed nothing does not count in how evenly it was shared', () => {
  const claims = [{ requested: 2 }, { requested: 2 }, { requested: 0 }]
  expect(share({ supply: 4, claims }).result.jain).toBe(1)
  expect(share({ supply: 2, pack: 2, claims }).result.jain).toBe(0.5)
})

test('packs are shared and units are told: 18 units in packs of 5 are three packs, one of them to the outlet that owns none', () => {
  // Heights are 1/2, 3/2 for the first; the second owns its pack at 1/4, and has 3/4 and 5/4.
  const claims = [{ requested: 12 }, { requested: 20, weight: '2', held: 1 }]
  const { awarded, entitled, result } = share({ supply: 18, pack: 5, claims })
  expect([...awarded]).toEqual([5, 10])
  expect([...(entitled ?? [])]).toEqual([5, 15])
  expect(result).toMatchObject({ requested: 32n, served: 15, waterline: { numerator: 5n, denominator: 4n }, jain: 1 })
})

test('who lost the last pack by ticket is told so', () => {
  const { awarded, reason } = share({ supply: 5, pack: 5, claims: [{ requested: 5 }, { requested: 5 }] })
  expect(new Map([...reason].map((place, index) => [awarded[index], reasons[place]]))).toEqual(
    new Map<number | undefined, string | undefined>([
      [5, 'full'],
      [0, 'draw'],
    ]),
  )
})

test('what was filed in all is told exactly, also beyond what a double holds', () => {
  const most = { requested: Number.MAX_SAFE_INTEGER }
  expect(share({ supply: 2, claims: [most, most, most] }).result.requested).toBe(3n * (2n ** 53n - 1n))
})
