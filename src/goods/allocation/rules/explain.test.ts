import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyScenario, at, buildScenario, tries } from '../../../../test/support/allocation.ts'
import type { Scenario } from '../../../../test/support/allocation.ts'
import { allocate } from './allocate.ts'
import { certifyProduct } from './certificate.ts'
import { explainAward, sameHeight } from './explain.ts'

const publish = ({ seed, line, claims }: Scenario) => {
  const { awards, products } = allocate(seed, [line], claims)
  const [product] = products.map((one) => certifyProduct(one, one))
  if (product === undefined) throw new Error('one supply line gives one entry')
  return { awards, product }
}

test('explainAward tells the steps from public figures and the own claim', () => {
  const claims = [
    { requested: 9, weight: '5' },
    { requested: 3, limit: 2, weight: '3' },
    { requested: 8, weight: '1' },
  ]
  const scenario = buildScenario({ supply: 10, claims })
  const { product } = publish(scenario)
  const claim = at(scenario.claims)
  expect(explainAward({ seed: scenario.seed, product, claim })).toMatchObject({
    requested: 9,
    cap: 9,
    weight: '5/1',
    line: { waterline: '13/10', product: '13/2', packs: 7, atLine: true, height: '13/10', withinCut: true },
    entitled: 7,
    awarded: 7,
    reason: 'waterline',
  })
})

test('what explainAward gives one outlet agrees with the run', () => {
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const { awards, product } = publish(scenario)
      for (const [place, claim] of scenario.claims.entries()) {
        const { awarded, entitled, reason } = explainAward({ seed: scenario.seed, product, claim })
        expect(awards[place]).toMatchObject({ awarded, entitled, reason })
      }
    }),
    tries,
  )
})

test('sameHeight compares values, not texts', () => {
  expect(sameHeight('13/10', '26/20')).toBe(true)
  expect(sameHeight('13/10', '13/11')).toBe(false)
  expect(sameHeight(null, null)).toBe(true)
  expect(sameHeight(null, '13/10')).toBe(false)
})
