import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf, heightAt, nearestColumn, pathOf, scaleOf, shownLabels } from './line-geometry.ts'

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

test('columns go from edge to edge, each at its figure, and one alone stands in the middle', () => {
  expect(columnsOf(room, [0, 1, 2])).toEqual([40, 140, 240])
  expect(columnsOf(room, [0.5, 0.6, 1])).toEqual([40, 80, 240])
  expect(columnsOf(room, [7])).toEqual([140])
  expect(columnsOf(room, [])).toEqual([])
})

test('the column nearest to the pointer is meant, also beyond the edges', () => {
  expect([0, 59, 61, 300].map((x) => nearestColumn([40, 80, 240], x))).toEqual([0, 0, 1, 2])
})

test('the last label is always written, and none touches another', () => {
  expect([...shownLabels([0, 50, 60, 100], 40)]).toEqual([3, 2, 0])
  const figures = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(figures, fc.integer({ min: 50, max: 1500 }), (values, right) => {
      const columns = columnsOf(
        { left: 0, right },
        values.toSorted((a, b) => a - b),
      )
      const shown = [...shownLabels(columns, 60)]
      expect(shown[0]).toBe(columns.length - 1)
      for (const [at, place] of shown.entries())
        expect((columns[shown[at - 1] ?? -1] ?? Infinity) - (columns[place] ?? 0)).toBeGreaterThanOrEqual(60)
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
