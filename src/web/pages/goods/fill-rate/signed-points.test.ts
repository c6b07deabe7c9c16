import { expect, test } from 'vitest'
import { signedPoints } from './signed-points.ts'

test.each([
  ['-0.0150', '−1.5'],
  ['0.0500', '+5.0'],
  ['0.0000', '+0.0'],
  ['-1.0000', '−100.0'],
])('a distance of %s is %s points', (distance, points) => {
  expect(signedPoints(distance)).toBe(points)
})
