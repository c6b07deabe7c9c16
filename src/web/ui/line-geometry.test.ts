import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnAt, heightAt, pathOf, scaleOf, shownLabels } from './line-geometry.ts'

const room = { left: 40, right: 240, top: 10, bottom: 110 }

test('the scale begins at the tenth below the lowest rate and ends at one', () => {
  expect(scaleOf([0.83, 0.91])).toEqual({ from: 0.8, to: 1, ticks: [0.8, 0.85, 0.9, 0.95, 1] })
  expect(scaleOf([0.8])).toMatchObject({ from: 0.7 })
  expect(scaleOf([null])).toMatchObject({ from: 0.9 })
})

test('every rate lies within the scale, and few ticks are drawn', () => {
  const rates = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(rates, (values) => {
      const scale = scaleOf(values)
      expect(scale.ticks.length).toBeLessThanOrEqual(6)
      for (const value of values) {
        expect(heightAt(room, scale, value)).toBeGreaterThanOrEqual(room.top - 1e-6)
        expect(heightAt(room, scale, value)).toBeLessThanOrEqual(room.bottom + 1e-6)
      }
    }),
  )
})

test('columns go from edge to edge, and one alone stands in the middle', () => {
  expect([0, 1, 2].map((place) => columnAt(room, 3, place))).toEqual([40, 140, 240])
  expect(columnAt(room, 1, 0)).toBe(140)
})

test('the last label is always written, and never more than fit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 50, max: 1500 }), (count, width) => {
      const shown = shownLabels(count, width, 60)
      expect(shown.has(count - 1)).toBe(true)
      expect(shown.size).toBeLessThanOrEqual(Math.max(1, Math.floor(width / 60)))
    }),
  )
})

test('a line is broken where a value is missing; a target goes in steps', () => {
  const [a, b, c] = [
    { x: 0, y: 5 },
    { x: 10, y: 7 },
    { x: 20, y: 7 },
  ]
  expect(pathOf([a, b, null, c], false)).toBe('M0.0 5.0L10.0 7.0M20.0 7.0')
  expect(pathOf([a, b], true)).toBe('M0.0 5.0H5.0V7.0L10.0 7.0')
})
