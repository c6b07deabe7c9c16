import { expect, test } from 'vitest'
import { s5 } from '../../../../test/support/bad-plan.ts'
import { type Edit, patched } from '../../../../test/support/patched.ts'
import { checkKinds } from './check-kind.ts'
import { Checking, type Place } from './checking.ts'

const nowhere: Place = { path: '', clause: '', isOfPeople: false, stepsBefore: 0, isSieve: false }
const cutoff = 'facts>repairOrder>cutoff'
const toldOf = (...edits: readonly Edit[]) => {
  const checking = new Checking(patched(s5, ...edits))
  checkKinds(checking, nowhere)
  return checking.problems
}

test('the kinds of the shipped plan are sound', () => {
  expect(toldOf()).toEqual([])
})

test.each([
  [[`${cutoff}>0>clause`, 'S9.9'], 'facts.repairOrder.cutoff.0.clause', 'unknown-clause', { name: 'S9.9' }],
  [['facts>complaint>cutoff>0>pending', 'X'], 'facts.complaint.cutoff.0.pending', 'unknown-reason', { name: 'X' }],
  [[`${cutoff}>0>never`, 'X'], 'facts.repairOrder.cutoff.0.never', 'unknown-reason', { name: 'X' }],
  [[`${cutoff}>0>never`, 'UNSETTLED'], 'facts.repairOrder.cutoff.0', 'not-one-outcome', {}],
  [[`${cutoff}>0>month`, undefined], 'facts.repairOrder.cutoff.0', 'not-one-outcome', {}],
  [[`${cutoff}>0>month`, []], 'facts.repairOrder.cutoff.0.month', 'empty', {}],
  [
    [`${cutoff}>0>month>0>date`, 'soldOn'],
    'facts.repairOrder.cutoff.0.month.0.date',
    'unknown-date',
    { name: 'soldOn', facts: 'repairOrder' },
  ],
  [[`${cutoff}>0>month>0>waiting`, 'X'], 'facts.repairOrder.cutoff.0.month.0.waiting', 'unknown-reason', { name: 'X' }],
  [
    ['facts>repairOrder>measures>received', 'stones'],
    'facts.repairOrder.measures.received',
    'unknown-unit',
    { unit: 'stones' },
  ],
  [['facts>repairOrder>attributes>kind', []], 'facts.repairOrder.attributes.kind', 'empty', {}],
  [[`${cutoff}>0>when`, { test: 'known', date: 'settledOn' }], 'facts.repairOrder.cutoff.0', 'cutoff-open', {}],
  [['facts>accidentCar>cutoff>0>when', undefined], 'facts.accidentCar.cutoff.0', 'cutoff-unreachable', {}],
] as const)('of %j it says where, what is wrong, and of what', (edit, ...[path, code, params]) => {
  expect(toldOf(edit)).toContainEqual(expect.objectContaining({ path, code, params }))
})

test('what is wrong with a kind is told with the clause of its first rule, or with none where it has no rule', () => {
  const unit = ['facts>repairOrder>measures>received', 'stones'] as const
  expect(toldOf(unit)).toMatchObject([{ clause: 'S2.9', code: 'unknown-unit' }])
  expect(toldOf(unit, [cutoff, []])).toMatchObject([
    { clause: '', code: 'unknown-unit' },
    { path: 'facts.repairOrder.cutoff', clause: '', code: 'empty' },
  ])
})
