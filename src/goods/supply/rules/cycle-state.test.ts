import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cycleStates,
  dueState,
  isFilingOpen,
  isOrderingOpen,
  isSeedPublic,
  scheduleFault,
  type CycleClock,
} from './cycle-state.ts'

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 23, hour))

const cycle: CycleClock = {
  mode: 'preOrder',
  state: 'published',
  filingOpensAt: at(1),
  filingClosesAt: at(5),
  orderingOpensAt: at(6),
  orderingClosesAt: at(9),
}

test('filing opens and closes on the second', () => {
  const open = (seconds: number) =>
    isFilingOpen({ ...cycle, state: 'filing' }, new Date(at(5).getTime() + seconds * 1000))
  expect(open(-1)).toBe(true)
  expect(open(0)).toBe(false)
  expect(dueState({ ...cycle, state: 'filing' }, new Date(at(5).getTime() - 1))).toBeUndefined()
  expect(dueState({ ...cycle, state: 'filing' }, at(5))).toBe('closed')
})

test('a published cycle whose hour has come takes filings before the clock has noticed', () => {
  expect(isFilingOpen(cycle, at(1))).toBe(true)
  expect(isFilingOpen(cycle, at(0))).toBe(false)
})

test.each([
  ['published', 0, undefined],
  ['published', 1, 'filing'],
  ['closed', 9, undefined],
  ['allocated', 5, undefined],
  ['allocated', 6, 'ordering'],
  ['ordering', 23, undefined],
  ['settled', 23, undefined],
  ['draft', 23, undefined],
] as const)('%s at %i:00 moves to %s', (state, hour, expected) => {
  expect(dueState({ ...cycle, state }, at(hour))).toBe(expected)
})

test('the clock only ever moves forward, one state at a time', () => {
  fc.assert(
    fc.property(fc.constantFrom(...cycleStates), fc.integer({ min: 0, max: 23 }), (state, hour) => {
      const next = dueState({ ...cycle, state }, at(hour))
      return next === undefined || cycleStates.indexOf(next) === cycleStates.indexOf(state) + 1
    }),
    { numRuns: 10_000 },
  )
})

test('orders are taken only while ordering, up to the close', () => {
  expect(isOrderingOpen({ ...cycle, state: 'ordering' }, at(8))).toBe(true)
  expect(isOrderingOpen({ ...cycle, state: 'ordering' }, at(9))).toBe(false)
  expect(isOrderingOpen({ ...cycle, state: 'allocated' }, at(8))).toBe(false)
})

test.each([
  [{}, undefined],
  [{ filingOpensAt: null }, 'filing-times'],
  [{ filingOpensAt: at(5) }, 'filing-order'],
  [{ filingClosesAt: at(7) }, 'filing-after-ordering'],
  [{ orderingClosesAt: at(6) }, 'ordering-order'],
  [{ mode: 'order' as const }, 'filing-times'],
  [{ mode: 'order' as const, filingOpensAt: null, filingClosesAt: null }, undefined],
])('the schedule changed by %j has the fault %s', (change, fault) => {
  expect(scheduleFault({ ...cycle, ...change })).toBe(fault)
})

test('the seed stays secret until nothing depends on it', () => {
  const shown = (mode: 'preOrder' | 'order') => cycleStates.filter((state) => isSeedPublic({ mode, state }))
  expect(shown('preOrder')).toEqual(['allocated', 'ordering', 'settled'])
  expect(shown('order')).toEqual(['settled'])
})
