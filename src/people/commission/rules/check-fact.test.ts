import { expect, test } from 'vitest'
import { shippedPlan } from '../files/shipped-plan.ts'
import { checkFact } from './check-fact.ts'
import type { Fact } from './fact.ts'

const plan = shippedPlan()
const hours: Fact = {
  id: 'H-1',
  kind: 'hours',
  dates: { on: '2026-09-18' },
  measures: { hours: '3.5' },
  attributes: { team: 'mechanical', kind: 'normal' },
  people: {},
}
const move: Fact = {
  id: 'TA-1',
  kind: 'teamAdjustment',
  dates: { on: null },
  measures: { amount: '100.00' },
  attributes: { team: 'mechanical', reason: '', approved: true },
  people: { from: ['M01'], to: ['M02'] },
}
const told = (fact: Fact) =>
  checkFact(plan, fact, (person) => person.startsWith('M')).map(({ field, code, value }) => `${field} ${code} ${value}`)

test('a fact that says what its kind declares fits', () => {
  expect(told(hours)).toEqual([])
  expect(told(move)).toEqual([])
})

test('a score is known by its points and its person', () => {
  const score: Fact = {
    ...hours,
    kind: 'score',
    dates: {},
    measures: { points: '96' },
    attributes: {},
    people: { person: ['M01'] },
  }
  expect(told(score)).toEqual([])
  expect(told({ ...score, measures: {}, people: { person: ['E99'] } })).toEqual([
    'measures.points missing-field points',
    'people.person unknown-person E99',
  ])
})

test.each<[Fact, readonly string[]]>([
  [{ ...hours, kind: 'hour' }, ['kind unknown-kind hour']],
  [{ ...hours, kind: 'toString' }, ['kind unknown-kind toString']],
  [{ ...hours, measures: { hour: '3.5' } }, ['measures.hour unknown-field hour', 'measures.hours missing-field hours']],
  [{ ...hours, measures: { hours: '3,5' } }, ['measures.hours bad-value 3,5']],
  [{ ...hours, dates: { on: '18.9.2026' } }, ['dates.on bad-value 18.9.2026']],
  [{ ...hours, dates: {} }, ['dates.on missing-field on']],
  [{ ...hours, attributes: { ...hours.attributes, team: 'paint' } }, ['attributes.team bad-value paint']],
  [{ ...hours, attributes: { ...hours.attributes, kind: true } }, ['attributes.kind bad-value true']],
  [{ ...hours, people: { person: ['M01'] } }, ['people.person unknown-field person']],
  [{ ...move, attributes: { ...move.attributes, approved: 'yes' } }, ['attributes.approved bad-value yes']],
  [{ ...move, people: { from: ['M01'], to: ['E99'] } }, ['people.to unknown-person E99']],
])('a fact that does not is told by its field: %#', (fact, problems) => expect(told(fact)).toEqual(problems))
