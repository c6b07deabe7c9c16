import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyScenario, at, buildScenario, tries } from '../../../../test/support/allocation.ts'
import type { Scenario } from '../../../../test/support/allocation.ts'
import type { Claim } from './allocate.ts'
import { allocate } from './allocate.ts'
import type { CertificateProduct } from './certificate.ts'
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

// The ticket of o0 begins d34a, that of o1 6383: with three packs for two equal outlets o1 has the odd one.
const [ticket0, ticket1] = [
  'd34a51fd908c2b1abfd121aadc0356cfd1564bd78e96e0ec72f29ddbdacf4984',
  '6383b99af8e8992628e20cbad695750314ce89aa7f6109b4f6f3e44c7e539367',
]
const tied: CertificateProduct = {
  product: 'A',
  supply: 3,
  pack: 1,
  requested: 10,
  served: 3,
  waterline: '3/2',
  cutTicket: ticket1,
  counts: { draw: 2 },
}
const explain = (claim: Partial<Claim>, product: Partial<CertificateProduct> = {}) => {
  const { seed, claims } = buildScenario({ claims: [{ requested: 5, ...claim }] })
  return explainAward({ seed, product: { ...tied, ...product }, claim: at(claims) })
}

test('the loser of a draw sees every figure that decided it', () => {
  expect(explain({ limit: 4, limitKind: 'quota' })).toEqual({
    requested: 5,
    limit: 4,
    limitKind: 'quota',
    pack: 1,
    eligible: true,
    cap: 4,
    supply: 3,
    weight: '1/1',
    line: {
      waterline: '3/2',
      product: '3/2',
      packs: 2,
      atLine: true,
      height: '3/2',
      ticket: ticket0,
      cutTicket: ticket1,
      withinCut: false,
    },
    awarded: 1,
    entitled: 1,
    reason: 'draw',
  })
})

test('the winner of a pack at the waterline was drawn when the certificate counts draws, or counts nothing', () => {
  const won = { awarded: 2, entitled: 2, line: { withinCut: true } }
  expect(explain({ outlet: 'o1' })).toMatchObject({ ...won, reason: 'draw' })
  expect(explain({ outlet: 'o1' }, { counts: { waterline: 2 } })).toMatchObject({ ...won, reason: 'waterline' })
  const { counts, ...bare } = tied
  const { seed, claims } = buildScenario({ claims: [{ requested: 5, outlet: 'o1' }] })
  expect(counts).toBeDefined()
  expect(explainAward({ seed, product: bare, claim: at(claims) })).toMatchObject({ ...won, reason: 'draw' })
})

test('a loser was drawn whatever the counts say, one pack below its cap too', () => {
  expect(explain({ requested: 2 }, { counts: {} })).toMatchObject({ cap: 2, awarded: 1, reason: 'draw' })
})

test('packs owned already are entitled to but not served again, and no lot is drawn for them', () => {
  expect(explain({ held: 1 })).toMatchObject({ entitled: 1, awarded: 0, reason: 'draw' })
  expect(explain({ held: 2 })).toMatchObject({ entitled: 1, awarded: 0, reason: 'waterline' })
  expect(explain({ held: 1, outlet: 'o1' })).toMatchObject({ entitled: 2, awarded: 1, reason: 'draw' })
})

test('an outlet below its first pack is shown the height of that pack', () => {
  const { line, awarded } = explain({ weight: '1/4' })
  expect(line).toMatchObject({ product: '3/8', packs: 0, atLine: false, height: '2/1' })
  expect(awarded).toBe(0)
})

test('figures are units: whole packs times what a pack holds', () => {
  const tens = { supply: 35, pack: 10, requested: 100, served: 30 }
  expect(explain({ requested: 49, outlet: 'o1' }, tens)).toMatchObject({ cap: 40, awarded: 20, entitled: 20 })
  const far = explain({ weight: '10000000000000000' }, tens)
  expect(far).toMatchObject({ awarded: 0, entitled: Number.MAX_SAFE_INTEGER })
})

test('an outlet the product is not for is entitled to nothing', () => {
  expect(explain({ eligible: false })).toMatchObject({
    eligible: false,
    cap: 0,
    awarded: 0,
    entitled: 0,
    reason: 'not-eligible',
  })
})

test('without a waterline everybody has its cap, or there was nothing to share', () => {
  const open = { waterline: null, cutTicket: null, counts: {} }
  expect(explain({ limit: 4 }, { ...open, supply: 9 })).toMatchObject({
    line: null,
    awarded: 4,
    entitled: null,
    reason: 'limit',
  })
  expect(explain({}, { ...open, supply: 9 })).toMatchObject({ line: null, awarded: 5, entitled: null, reason: 'full' })
  expect(explain({}, { ...open, supply: 9, pack: 10 })).toMatchObject({ awarded: 0, reason: 'pack' })
  expect(explain({ requested: 10 }, { ...open, supply: 10, pack: 10 })).toMatchObject({ awarded: 10, reason: 'full' })
  expect(explain({ requested: 10 }, { ...open, supply: 9, pack: 10 })).toMatchObject({
    cap: 10,
    awarded: 0,
    entitled: null,
    reason: 'no-supply',
  })
})

test('a weight that is none cannot be explained', () => {
  expect(() => explain({ weight: '0' })).toThrow('no weight above zero: 0')
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
  expect(sameHeight('13/10', null)).toBe(false)
  expect(sameHeight('high', '13/10')).toBe(false)
  expect(sameHeight('13/10', 'high')).toBe(false)
})
