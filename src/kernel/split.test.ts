import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rational } from './rational.ts'
import { splitByWeight, type Claimant } from './split.ts'
import { triesOf } from '../../test/support/tries.ts'

const weights = (record: Readonly<Record<string, bigint>>): readonly Claimant[] =>
  Object.entries(record).map(([id, weight]) => ({ id, weight: rational(weight) }))

const amounts = (whole: bigint, record: Readonly<Record<string, bigint>>) =>
  splitByWeight(whole, weights(record))?.map(({ amount }) => amount)

test('gives the odd cent to the largest remainder, then the larger weight, then the smaller id', () => {
  expect(amounts(101n, { A: 5n, B: 3n, C: 1n })).toEqual([56n, 34n, 11n])
  expect(amounts(100n, { A: 1n, B: 1n, C: 1n })).toEqual([34n, 33n, 33n])
  expect(amounts(100n, { C: 1n, B: 1n, A: 1n })).toEqual([33n, 33n, 34n])
  // Remainders 0.5 and 0.5: the larger weight.
  expect(amounts(2n, { A: 1n, B: 3n })).toEqual([0n, 2n])
})

test('a negative whole mirrors the positive one', () => {
  expect(amounts(-101n, { A: 5n, B: 3n, C: 1n })).toEqual([-56n, -34n, -11n])
})

test('weight zero gets nothing, and all weights zero hold the whole', () => {
  expect(amounts(100n, { A: 0n, B: 1n })).toEqual([0n, 100n])
  expect(amounts(100n, { A: 0n })).toBeUndefined()
  expect(amounts(100n, {})).toBeUndefined()
})

test('says where the odd unit came from', () => {
  expect(splitByWeight(100n, weights({ A: 1n, B: 1n, C: 1n }))?.[0]).toEqual({
    id: 'A',
    weight: rational(1n),
    amount: 34n,
    remainder: rational(1n, 3n),
    hasOddUnit: true,
  })
})

const claimants = fc
  .uniqueArray(
    fc.record({ id: fc.string({ minLength: 1 }), size: fc.nat(1000), part: fc.integer({ min: 1, max: 60 }) }),
    {
      selector: ({ id }) => id,
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((list) => list.map(({ id, size, part }) => ({ id, weight: rational(BigInt(size), BigInt(part)) })))

test('parts add up, weight zero gets nothing, and the order of claimants changes nothing', () => {
  const check = (whole: bigint, list: readonly Claimant[]) => {
    const parts = splitByWeight(whole, list)
    expect(splitByWeight(whole, list.toReversed())?.toReversed()).toEqual(parts)
    const isHeld = list.every(({ weight }) => weight.numerator === 0n)
    expect(parts === undefined).toBe(isHeld)
    expect(parts?.reduce((sum, { amount }) => sum + amount, 0n) ?? whole).toBe(whole)
    expect((parts ?? []).filter(({ weight, amount }) => weight.numerator === 0n && amount !== 0n)).toEqual([])
  }
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), claimants, (whole, list) => {
      check(whole, list)
    }),
    triesOf(10_000),
  )
})
