import fc from 'fast-check'
import { expect, test } from 'vitest'
import { otherRules, shareByQuota, shareFirstCome, shareProportionally, type OtherRuleInput } from './other-rules.ts'
import { triesOf } from '../../../../test/support/tries.ts'

const claimsOf = (requested: number[], supply: number, pack = 1): OtherRuleInput['claims'] => ({
  supply,
  pack,
  requested: Float64Array.from(requested),
  limit: new Float64Array(requested.length).fill(Infinity),
})

const none = (count: number): Float64Array => new Float64Array(count).fill(Infinity)

test('proportional sharing gives everybody the same part, the odd pack to the largest remainder', () => {
  expect([...shareProportionally({ claims: claimsOf([8, 4, 4], 8) })]).toEqual([4, 2, 2])
  expect([...shareProportionally({ claims: claimsOf([8, 4, 4], 9) })]).toEqual([5, 2, 2])
  expect([...shareProportionally({ claims: claimsOf([80, 45, 40], 85, 10) })]).toEqual([40, 20, 20])
})

test('proportional sharing is exact where a product of quantities is larger than a double can count', () => {
  const claims = claimsOf([900_000_001, 900_000_002, 900_000_003], 1_000_000_000)
  const awarded = [...shareProportionally({ claims })]
  expect(awarded.reduce((sum, units) => sum + units, 0)).toBe(1_000_000_000)
  expect(awarded).toEqual([333_333_333, 333_333_333, 333_333_334])
})

test('to ask for twice as much brings more under proportional sharing', () => {
  const honest = shareProportionally({ claims: claimsOf([4, 4, 4], 6) })
  const liar = shareProportionally({ claims: claimsOf([8, 4, 4], 6) })
  expect(liar[0]).toBeGreaterThan(honest[0] ?? 0)
})

test('first come takes all it may have, and the last goes without', () => {
  expect([...shareFirstCome({ claims: claimsOf([8, 4, 4], 8), arrival: [1, 0, 2] })]).toEqual([4, 4, 0])
})

test('quotas alone leave in the store what nobody may take', () => {
  const quota = new Float64Array(3).fill(2)
  expect([...shareByQuota({ claims: claimsOf([8, 1, 4], 8), arrival: [0, 1, 2], quota })]).toEqual([2, 1, 2])
})

test('an outlet that is not eligible gets nothing under any rule', () => {
  const claims = { ...claimsOf([5, 5], 6), eligible: Uint8Array.from([0, 1]) }
  const input = { claims, arrival: [0, 1], quota: none(2) }
  for (const rule of [shareProportionally, shareFirstCome, shareByQuota]) expect([...rule(input)]).toEqual([0, 5])
  expect(otherRules).toHaveLength(3)
})

test('no rule gives more than there is, more than was asked, or a broken pack; none but the quota leaves what is wanted', () => {
  const cases = fc.record({
    requested: fc.array(fc.nat(200), { minLength: 1, maxLength: 12 }),
    supply: fc.nat(600),
    pack: fc.integer({ min: 1, max: 12 }),
    quota: fc.nat(60),
  })
  fc.assert(
    fc.property(cases, ({ requested, supply, pack, quota }) => {
      const claims = claimsOf(requested, supply, pack)
      const arrival = requested.map((_, row) => row)
      const input = { claims, arrival, quota: new Float64Array(requested.length).fill(quota) }
      const packs = Math.floor(supply / pack)
      const caps = requested.reduce((sum, units) => sum + Math.floor(units / pack), 0)
      for (const rule of [shareProportionally, shareFirstCome, shareByQuota]) {
        const awarded = [...rule(input)]
        const served = awarded.reduce((sum, units) => sum + units, 0)
        expect(awarded.every((units, row) => units % pack === 0 && units <= (requested[row] ?? 0))).toBe(true)
        expect(served).toBeLessThanOrEqual(packs * pack)
        expect(rule === shareByQuota || served === Math.min(packs, caps) * pack).toBe(true)
      }
    }),
    triesOf(10_000),
  )
})
