import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWeightText, weightOnScale } from './weight-scale.ts'

test('a position of the slider is written as people write it', () => {
  expect(['2.50', '3', '10', '0.25'].map(weightOnScale)).toEqual(['2.5', '3', '10', '0.25'])
  expect(['1.5', '0', '1e3', '2.', '-1', '1.1234567'].map(isWeightText)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ])
})

test('every position is a weight the server takes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (quarter) => {
      const text = weightOnScale(String(quarter / 4))
      expect(isWeightText(text)).toBe(true)
      expect(Number(text)).toBe(quarter / 4)
    }),
  )
})
