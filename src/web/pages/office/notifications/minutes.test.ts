import { expect, test } from 'vitest'
import { minutesOfTime, timeOfMinutes } from './minutes.ts'

test('minutes of a day go into a time field and come out the same', () => {
  for (const minutes of [0, 1, 59, 60, 510, 1439]) expect(minutesOfTime(timeOfMinutes(minutes))).toBe(minutes)
  expect(timeOfMinutes(510)).toBe('08:30')
})

test('a time that is not whole is none yet', () => {
  expect(minutesOfTime('')).toBeUndefined()
  expect(minutesOfTime('8')).toBeUndefined()
})
