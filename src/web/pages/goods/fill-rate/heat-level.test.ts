import { expect, test } from 'vitest'
import { heatLevel, wholePercent } from './heat-level.ts'

test.each([
  ['1.0000', 0],
  ['0.9999', 1],
  ['0.9500', 1],
  ['0.9499', 2],
  ['0.8500', 2],
  ['0.7000', 3],
  ['0.5000', 4],
  ['0.4999', 5],
  ['0.0000', 5],
])('the rate %s has the colour %i', (rate, level) => {
  expect(heatLevel(rate)).toBe(level)
})

test.each([
  ['1.0000', '100'],
  ['0.9999', '99'],
  ['0.5549', '55'],
  ['0.0001', '1'],
  ['0.0000', '0'],
])('the rate %s reads %s in a narrow field', (rate, text) => {
  expect(wholePercent(rate)).toBe(text)
})
