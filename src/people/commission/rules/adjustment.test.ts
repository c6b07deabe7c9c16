import { expect, test } from 'vitest'
import { adjustmentProblem, adjustmentState, type Recorded } from './adjustment.ts'

const waiting: Recorded = { approved: false, by: 'leader' }

test.each<[string, readonly Recorded[]]>([
  ['waiting', [waiting]],
  ['waiting', [waiting, { approved: false, by: 'clerk' }]],
  ['approved', [waiting, { approved: true, by: 'manager' }]],
  ['rejected', [waiting, { approved: null, by: 'manager' }]],
  ['waiting', [waiting, { approved: null, by: 'manager' }, waiting]],
  ['rejected', []],
])('an adjustment is %s', (state, recorded) => expect(adjustmentState(recorded)).toBe(state))

test('it is decided once, and by nobody who recorded it', () => {
  expect(adjustmentProblem([waiting], 'manager')).toBeUndefined()
  expect(adjustmentProblem([waiting], 'leader')).toBe('own')
  expect(adjustmentProblem([waiting, { approved: false, by: 'clerk' }], 'leader')).toBe('own')
  expect(adjustmentProblem([{ approved: true, by: 'clerk' }], 'manager')).toBe('decided')
})
