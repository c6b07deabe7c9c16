import { expect, test } from 'vitest'
import { instantOf, wallTime } from './zone-time.ts'

test('what the wall clock of the network shows is an instant, and back', () => {
  expect(instantOf('2026-11-23T08:00', 'Asia/Taipei')).toBe('2026-11-23T00:00:00.000Z')
  expect(wallTime('2026-11-23T00:00:00Z', 'Asia/Taipei')).toBe('2026-11-23T08:00')
})

test.each(['2026-03-29T00:30', '2026-03-29T03:30', '2026-10-25T01:30', '2026-10-25T12:00'])(
  '%s in Berlin survives the way there and back on a day the clocks change',
  (wall) => {
    expect(wallTime(instantOf(wall, 'Europe/Berlin'), 'Europe/Berlin')).toBe(wall)
  },
)
