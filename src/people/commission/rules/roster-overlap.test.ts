import { expect, test } from 'vitest'
import { overlapOf, type Stretch } from './roster-overlap.ts'

const stretch = (from?: string, to?: string): Stretch => ({ person: 'E01', group: 'reception', from, to })
const meet = (one: Stretch, other: Stretch): boolean => overlapOf(one, [other]) === other

test('two stretches meet when the second begins on the day the first ends, and not the day after', () => {
  const first = stretch('2026-10-01', '2026-10-15')
  for (const [from, isMet] of [
    ['2026-10-15', true],
    ['2026-10-16', false],
  ] as const) {
    expect(meet(first, stretch(from, '2026-10-31'))).toBe(isMet)
    expect(meet(stretch(from, '2026-10-31'), first)).toBe(isMet)
  }
})

test('without a first or a last day a stretch reaches as far as there are days', () => {
  const october = stretch('2026-10-01', '2026-10-31')
  expect(meet(stretch(), october)).toBe(true)
  expect(meet(october, stretch())).toBe(true)
  expect(meet(stretch('2026-11-01'), october)).toBe(false)
  expect(meet(stretch(undefined, '2026-09-30'), october)).toBe(false)
  expect(meet(october, stretch('2026-11-01'))).toBe(false)
})

test('somebody else, or another group, on the same days is no overlap', () => {
  const one = stretch('2026-10-01')
  expect(
    overlapOf(one, [
      { ...one, person: 'E02' },
      { ...one, group: 'parts' },
    ]),
  ).toBeUndefined()
})
