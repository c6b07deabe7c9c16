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
