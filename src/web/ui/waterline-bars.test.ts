import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostBars, waterlineGroups } from './waterline-bars.ts'

test('outlets stand by star, the smallest filing first; who asked nothing is not drawn', () => {
  const groups = waterlineGroups({
    names: ['甲', '乙', '丙', '丁'],
    stars: [5, 3, 5, 3],
    weights: [3, 2, 3, 2],
    asked: [9, 3, 4, 0],
    limits: [Infinity, 2, Infinity, Infinity],
    got: [7, 2, 4, 0],
  })
  expect(groups.map(({ stars, outlets, whole, asked, got }) => [stars, outlets, whole, asked, got])).toEqual([
    [3, 1, 0, 3, 2],
    [5, 2, 1, 13, 11],
  ])
  expect(groups[0]?.bars).toMatchObject([{ name: '乙', limit: 2, isWhole: false }])
  expect(groups[1]?.bars.map(({ name }) => name)).toEqual(['丙', '甲'])
})

const outlet = fc.record({ stars: fc.integer({ min: 1, max: 5 }), asked: fc.nat(50), got: fc.nat(50) })

test('however many there are, few bars stand for all of them', () => {
  fc.assert(
    fc.property(fc.array(outlet, { minLength: 1, maxLength: 600 }), (all) => {
      const groups = waterlineGroups({
        names: all.map(() => ''),
        stars: all.map(({ stars }) => stars),
        weights: all.map(() => 1),
        asked: all.map(({ asked }) => asked),
        limits: all.map(() => Infinity),
        got: all.map(({ asked, got }) => Math.min(asked, got)),
      })
      const bars = groups.flatMap((group) => group.bars)
      expect(bars.length).toBeLessThanOrEqual(mostBars + 5)
      const asking = all.filter(({ asked }) => asked > 0)
      expect(bars.reduce((sum, bar) => sum + bar.outlets, 0)).toBe(asking.length)
      const asked = bars.reduce((sum, bar) => sum + bar.asked * bar.outlets, 0)
      expect(asked).toBeCloseTo(
        asking.reduce((sum, one) => sum + one.asked, 0),
        6,
      )
    }),
  )
})
