import fc from 'fast-check'
import { expect, test } from 'vitest'
import { selectRank } from './select.ts'

test('gives the item of any rank and leaves the ones before it in front', () => {
  const items = fc.array(fc.nat(12), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(items, fc.nat(), (values, any) => {
      const rank = (any % values.length) + 1
      const column = Uint32Array.from(values)
      const sorted = values.toSorted((left, right) => left - right)
      expect(selectRank(column, rank, (left, right) => left - right)).toBe(sorted[rank - 1])
      expect([...column.subarray(0, rank)].toSorted((left, right) => left - right)).toEqual(sorted.slice(0, rank))
    }),
  )
})
