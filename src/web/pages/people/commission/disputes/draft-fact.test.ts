import { expect, test } from 'vitest'
import { broughtFact, isFigure, isIncomplete, knownDraft, newDraft } from './draft-fact.ts'
import type { Kind } from './dispute-types.ts'

const hours: Kind = {
  id: 'hours',
  label: 'hours',
  dates: [{ name: 'on', label: 'date' }],
  measures: [{ name: 'hours', label: 'hours', unit: 'hours' }],
  attributes: [
    { name: 'team', label: 'team', type: 'choice', choices: [{ value: 'body', label: 'body' }] },
    { name: 'checked', label: 'checked', type: 'flag', choices: [] },
  ],
  people: [{ name: 'person', label: 'person' }],
  isTransfer: false,
}

const known = knownDraft(hours, {
  kind: 'hours',
  id: 'H-1',
  dates: { on: '2026-10-04' },
  measures: { hours: '１,２.5' },
  attributes: { team: 'body', checked: true },
  people: { person: ['M01'] },
})

test('a new fact has every field of its kind and is incomplete until figures, choices and people are there', () => {
  const fresh = newDraft(hours, 'H-2')
  expect(fresh.fact).toEqual({
    kind: 'hours',
    id: 'H-2',
    dates: { on: null },
    measures: { hours: '' },
    attributes: { team: '', checked: false },
    people: { person: [] },
  })
  expect(isIncomplete(fresh)).toBe(true)
  expect(isIncomplete(known)).toBe(false)
  for (const part of [{ measures: { hours: 'x' } }, { attributes: { team: '', checked: true } }, { people: {} }])
    expect(isIncomplete({ ...known, fact: { ...known.fact, ...part } })).toBe(true)
})

test('figures are sent as the server reads them, and what is withdrawn goes by its name alone', () => {
  expect(broughtFact(known)).toMatchObject({ id: 'H-1', measures: { hours: '12.5' }, isWithdrawn: false })
  const withdrawn = { ...known, isWithdrawn: true, fact: { ...known.fact, measures: {} } }
  expect(isIncomplete(withdrawn)).toBe(false)
  expect(broughtFact(withdrawn)).toEqual({ kind: 'hours', id: 'H-1', isWithdrawn: true })
})

test.each([
  ['10', true],
  ['-0.123456', true],
  ['1.1234567', false],
  ['1e3', false],
  ['', false],
])('%s is a figure: %s', (typed, expected) => {
  expect(isFigure(typed)).toBe(expected)
})
