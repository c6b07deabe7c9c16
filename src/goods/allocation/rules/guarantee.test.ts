import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyScenario, buildScenario, tries } from '../../../../test/support/allocation.ts'
import { toColumns } from './allocate.ts'
import { guaranteeQuantities } from './guarantee.ts'

test('guaranteeQuantities runs with the limits in place of the filings', () => {
  const claims = [
    { limit: 9, weight: '5' },
    { limit: 2, weight: '3' },
    { limit: 8, weight: '1' },
  ]
  const { seed, line, claims: filed } = buildScenario({ supply: 10, claims })
  expect([...guaranteeQuantities(toColumns(seed, line, filed)).awarded]).toEqual([7, 2, 1])
})

test('without a limit all of the supply could be asked for', () => {
  const { seed, line, claims } = buildScenario({ supply: 9, claims: [{}, {}, { limit: 0 }] })
  const { awarded } = guaranteeQuantities(toColumns(seed, line, claims))
  expect([...awarded].toSorted((left, right) => left - right)).toEqual([0, 4, 5])
})

test('guarantees sum to no more than the supply, whatever is filed later', () => {
  fc.assert(
    fc.property(anyScenario, ({ seed, line, claims }) => {
      const { awarded } = guaranteeQuantities(toColumns(seed, line, claims))
      expect(awarded.reduce((sum, units) => sum + units, 0)).toBeLessThanOrEqual(line.supply)
    }),
    tries,
  )
})
