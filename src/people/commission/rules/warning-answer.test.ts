import { expect, test } from 'vitest'
import { needsAnswer, unanswered, warningId } from './warning-answer.ts'

const below = { code: 'BELOW_MINIMUM_WAGE', node: 'net/E01', params: { pay: '2600.00' } }
const above = { code: 'DEDUCTIONS_ABOVE_SHARE', node: 'net/E01', params: {} }
const move = { code: 'LARGE_ADJUSTMENT', node: 'adjustment/M01', params: { fact: 'TA-1' } }

test('the warnings of the law need an answer, others do not', () => {
  expect([below, above, move].map(({ code }) => needsAnswer(code))).toEqual([true, true, false])
})

test('a warning is called the same whatever its amounts, and two about one figure are told apart', () => {
  expect(warningId(below)).toBe('BELOW_MINIMUM_WAGE:net/E01')
  expect(warningId({ ...below, params: { pay: '1.00' } })).toBe(warningId(below))
  expect(warningId({ ...move, params: { fact: 'TA-2' } })).not.toBe(warningId(move))
})

test('what nobody answered is left over', () => {
  expect(unanswered([below, above, move], new Set())).toEqual([below, above])
  expect(unanswered([below, above, move], new Set([warningId(above), warningId(move)]))).toEqual([below])
  expect(unanswered([below, above], new Set([below, above].map(warningId)))).toEqual([])
})
