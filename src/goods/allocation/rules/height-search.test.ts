import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HeightSearch } from './height-search.ts'
import { searchHeight } from './height-search.ts'

/** What is found, and at which heights it was counted. */
const search = (how: HeightSearch) => {
  const counted: number[] = []
  const serve = (height: number) => {
    counted.push(height)
    return how.serve(height)
  }
  return { ...searchHeight({ ...how, serve }), counted }
}

test('where nobody meets a cap the first guess is right, and two more counts prove it', () => {
  // 100 / 3 is 33; half as much again is 49; the line from 33 to 49 meets 100 between 33 and 34.
  expect(search({ serve: (height) => 3 * height, packs: 100, highest: 1000, slope: 3 })).toEqual({
    low: 33,
    served: 99,
    wanted: 100,
    counted: [0, 33, 49, 34],
  })
})

test('owned packs are wanted on top', () => {
  const serve = (height: number) => Math.max(600, 3 * height)
  expect(search({ serve, packs: 100, highest: 1000, slope: 3 })).toEqual({
    low: 233,
    served: 699,
    wanted: 700,
    counted: [0, 233, 349, 234],
  })
})

test('where caps are met it goes up by half until enough is served, then follows the line', () => {
  // One outlet of weight 1 with cap 500, one of weight 2 with cap 100, which it meets at 50: 300 + 100 packs at 300.
  const serve = (height: number) => Math.min(height, 500) + Math.min(2 * height, 100)
  expect(search({ serve, packs: 400, highest: 1000, slope: 3 })).toEqual({
    low: 299,
    served: 399,
    wanted: 400,
    counted: [0, 133, 199, 298, 447, 300, 299],
  })
})

test('a crooked count is searched in a few more', () => {
  const caps = Array.from({ length: 10 }, (_, place) => (place + 1) * 1000)
  const many = (height: number) => caps.reduce((sum, cap) => sum + Math.min(height, cap), 0)
  // Caps of 1000 … 4000 are met; six more times 5000 make 40 000.
  const found = search({ serve: many, packs: 40_000, highest: 2 ** 20, slope: 10 })
  expect(found).toMatchObject({ low: 4999, served: 39_994 })
  expect(found.counted).toEqual([0, 4000, 6000, 5091, 4545, 5013, 5003, 4774, 5000, 4999])
  const steep = search({ serve: (height) => height * height, packs: 810_000, highest: 1000, slope: 1 })
  expect(steep).toMatchObject({ low: 899, counted: [0, 999, 810, 896, 947, 899, 900] })
})

test('a single step, the worst count there is, is halved down to every third time', () => {
  const step = search({ serve: (height) => (height < 700 ? 0 : 5), packs: 1, highest: 1000, slope: 1 })
  expect(step).toMatchObject({ low: 699, served: 0, wanted: 1 })
  expect(step.counted).toHaveLength(31)
})

test('the highest height and height 0 need no count of their own', () => {
  expect(search({ serve: (height) => height, packs: 8, highest: 8, slope: 1 })).toMatchObject({
    low: 7,
    counted: [0, 7],
  })
  expect(search({ serve: (height) => height, packs: 1, highest: 1, slope: 1 })).toMatchObject({ low: 0, counted: [0] })
})

test('whatever the count, fewer than wanted are served at the height found and enough at the next', () => {
  const searches = fc.record({
    rises: fc.array(fc.nat(9), { minLength: 1, maxLength: 60 }),
    owned: fc.nat(9),
    any: fc.nat(),
    slope: fc.integer({ min: 1, max: 90 }).map((tenths) => tenths / 10),
  })
  fc.assert(
    fc.property(searches, ({ rises, owned, any, slope }) => {
      const total = rises.reduce((sum, rise) => sum + rise, 0)
      fc.pre(total > 0)
      const serve = (height: number) => rises.slice(0, height).reduce((sum, rise) => sum + rise, owned)
      const packs = (any % total) + 1
      const { low, served, wanted } = searchHeight({ serve, packs, highest: rises.length, slope })
      expect([served, wanted]).toEqual([serve(low), owned + packs])
      expect(served).toBeLessThan(wanted)
      expect(serve(low + 1)).toBeGreaterThanOrEqual(wanted)
    }),
  )
})
