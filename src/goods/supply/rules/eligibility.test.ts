import { expect, test } from 'vitest'
import { isEligible } from './eligibility.ts'

const outlet = { stars: 4, regionId: 2, channel: '便利店', tags: ['遊客區', '學區'] }

test.each([
  [{}, true],
  [{ stars: [], tags: [] }, true],
  [{ stars: [4, 5] }, true],
  [{ stars: [5] }, false],
  [{ stars: [4], regionIds: [1] }, false],
  [{ regionIds: [1, 2], channels: ['便利店'] }, true],
  [{ tags: ['遊客區'] }, true],
  [{ tags: ['車站'] }, false],
])('the target %j includes the outlet: %s', (target, expected) => {
  expect(isEligible(target, outlet)).toBe(expected)
})
