import { expect, test } from 'vitest'
import type { Cycle } from './offer-types.ts'
import { currentCycle, cyclesInMotion, phaseEnds, phaseOf } from './phase.ts'

const cycle = (change: Partial<Cycle> = {}): Cycle => ({
  id: 1,
  code: '2026-W48',
  name: '',
  mode: 'preOrder',
  state: 'filing',
  month: '2026-11',
  filingOpensAt: '2026-11-23T00:00:00Z',
  filingClosesAt: '2026-11-24T10:00:00Z',
  orderingOpensAt: '2026-11-25T00:00:00Z',
  orderingClosesAt: '2026-11-26T10:00:00Z',
  weightBy: 'outlet',
  starWeights: ['1', '1', '1', '1', '1'],
  seedCommitment: null,
  seed: null,
  policyHash: null,
  publishedAt: null,
  ...change,
})

test.each([
  ['2026-11-22T23:00:00Z', 'published', 'before', '2026-11-23T00:00:00Z'],
  ['2026-11-23T01:00:00Z', 'filing', 'filing', '2026-11-24T10:00:00Z'],
  ['2026-11-24T10:00:00Z', 'closed', 'between', '2026-11-25T00:00:00Z'],
  ['2026-11-25T01:00:00Z', 'ordering', 'ordering', '2026-11-26T10:00:00Z'],
  ['2026-11-26T10:00:00Z', 'ordering', 'after', null],
] as const)('at %s a cycle that is %s is in the phase %s', (...[now, state, phase, ends]) => {
  expect(phaseOf(cycle({ state }), new Date(now))).toBe(phase)
  expect(phaseEnds(cycle({ state }), phase)).toBe(ends)
})

test('the week shown is the one that is open, and the newest when none is', () => {
  const settled = cycle({ id: 1, state: 'settled' })
  const published = cycle({ id: 3, state: 'published' })
  expect(currentCycle([published, cycle({ id: 2, state: 'ordering' }), settled])?.id).toBe(2)
  expect(currentCycle([published, settled])?.id).toBe(3)
  expect(currentCycle([cycle({ id: 9, state: 'settled' }), settled])?.id).toBe(9)
})

test('of cycles on their way all can be chosen, what can be done now first', () => {
  const all = [
    cycle({ id: 1, state: 'published' }),
    cycle({ id: 2 }),
    cycle({ id: 3, state: 'settled' }),
    cycle({ id: 4, state: 'ordering' }),
  ]
  expect(cyclesInMotion(all).map(({ id }) => id)).toEqual([4, 2, 1])
})
