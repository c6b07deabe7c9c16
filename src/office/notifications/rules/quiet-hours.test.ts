import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isQuiet, nextLoud, usualQuietHours } from './quiet-hours.ts'
import { wallMinute } from './wall-minute.ts'

const taipei = 'Asia/Taipei'
const newYork = 'America/New_York'
const at = (text: string): Date => new Date(text)

describe('nextLoud', () => {
  test.each([
    ['2026-11-23T20:59:59+08:00', '2026-11-23T20:59:59+08:00'],
    ['2026-11-23T21:00:00+08:00', '2026-11-24T08:00:00+08:00'],
    ['2026-11-23T23:59:59+08:00', '2026-11-24T08:00:00+08:00'],
    ['2026-11-24T00:00:00+08:00', '2026-11-24T08:00:00+08:00'],
    ['2026-11-24T07:59:59+08:00', '2026-11-24T08:00:00+08:00'],
    ['2026-11-24T08:00:00+08:00', '2026-11-24T08:00:00+08:00'],
  ])('what is due at %s goes out at %s with the usual quiet hours', (now, goes) => {
    expect(nextLoud(at(now), usualQuietHours, taipei)).toEqual(at(goes))
  })

  test('quiet hours within one day end on that day', () => {
    const noon = { from: 12 * 60, until: 14 * 60 }
    expect(nextLoud(at('2026-11-23T12:30:00+08:00'), noon, taipei)).toEqual(at('2026-11-23T14:00:00+08:00'))
    expect(isQuiet(at('2026-11-23T11:59:00+08:00'), noon, taipei)).toBe(false)
  })

  test('quiet until midnight ends as the day does', () => {
    const evening = { from: 21 * 60, until: 0 }
    expect(nextLoud(at('2026-11-23T22:30:00+08:00'), evening, taipei)).toEqual(at('2026-11-24T00:00:00+08:00'))
  })

  test('switched off, or from and until the same, it is never quiet', () => {
    const now = at('2026-11-23T03:00:00+08:00')
    expect(nextLoud(now, null, taipei)).toEqual(now)
    expect(nextLoud(now, { from: 180, until: 180 }, taipei)).toEqual(now)
  })

  test('the night on which clocks are put forward is an hour shorter, the other an hour longer', () => {
    expect(nextLoud(at('2026-03-07T22:00:00-05:00'), usualQuietHours, newYork)).toEqual(at('2026-03-08T08:00:00-04:00'))
    expect(nextLoud(at('2026-10-31T22:00:00-04:00'), usualQuietHours, newYork)).toEqual(at('2026-11-01T08:00:00-05:00'))
  })

  test('quiet hours that would end in the hour that is left out end with the jump', () => {
    const early = { from: 22 * 60, until: 2 * 60 + 30 }
    expect(nextLoud(at('2026-03-08T01:00:00-05:00'), early, newYork)).toEqual(at('2026-03-08T03:00:00-04:00'))
  })

  test('quiet hours that end in the hour that comes twice end the first time', () => {
    const early = { from: 22 * 60, until: 90 }
    expect(nextLoud(at('2026-10-31T23:00:00-04:00'), early, newYork)).toEqual(at('2026-11-01T01:30:00-04:00'))
  })
})

const minuteMs = 60_000
const instants = (from: string, until: string) =>
  fc.integer({ min: Date.parse(from), max: Date.parse(until) }).map((time) => new Date(time))
const aroundChanges = fc.oneof(
  instants('2026-03-06T00:00:00Z', '2026-03-10T00:00:00Z'),
  instants('2026-10-30T00:00:00Z', '2026-11-03T00:00:00Z'),
  instants('2026-12-30T00:00:00Z', '2027-01-02T00:00:00Z'),
)
const zones = fc.constantFrom(taipei, newYork, 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC')
const hours = fc.record({ from: fc.integer({ min: 0, max: 1439 }), until: fc.integer({ min: 0, max: 1439 }) })

test('nextLoud is the first minute from now on that is not quiet', () => {
  const isFirstLoud = fc.property(aroundChanges, hours, zones, (now, quiet, zone) => {
    const goes = nextLoud(now, quiet, zone)
    expect(goes.getTime()).toBeGreaterThanOrEqual(now.getTime())
    expect(isQuiet(goes, quiet, zone)).toBe(false)
    for (let before = now.getTime(); before < goes.getTime(); before += minuteMs)
      if (!isQuiet(new Date(before), quiet, zone)) throw new Error(`${new Date(before).toISOString()} was not quiet`)
  })
  fc.assert(isFirstLoud, { numRuns: 300 })
})

test('wallMinute counts from midnight on the wall', () => {
  expect(wallMinute(at('2026-11-23T01:30:59Z'), taipei)).toBe(570)
  expect(wallMinute(at('2026-11-22T16:00:00Z'), taipei)).toBe(0)
})
