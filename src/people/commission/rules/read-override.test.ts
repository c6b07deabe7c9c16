import { expect, test } from 'vitest'
import { s5 } from '../../../../test/support/bad-plan.ts'
import { nearestKey, readOverride } from './read-override.ts'

test.each([
  ['outputRate=0.006', 'outputRate', '0.006'],
  [' outputRate = 1/200 ', 'outputRate', '1/200'],
  ['teamRate.body=0.25', 'teamRate.body', '0.25'],
  ['complaintSteps=0.05, 0.20,0.50', 'complaintSteps', ['0.05', '0.20', '0.50']],
  [
    'attainmentBands=0:0.15,1:0.17',
    'attainmentBands',
    [
      { from: '0', value: '0.15' },
      { from: '1', value: '0.17' },
    ],
  ],
  ['attainmentCap=none', 'attainmentCap', null],
  ['attainmentCap=1.2', 'attainmentCap', '1.2'],
  ['reworkCounts=true', 'reworkCounts', true],
  ['reworkCounts=false', 'reworkCounts', false],
  ['complaintMode=cumulative', 'complaintMode', 'cumulative'],
])('readOverride reads %s', (written, key, value) => {
  expect(readOverride(s5, written)).toEqual({ key, value })
})

test.each([
  ['outputRate', 'value-missing'],
  ['outputRate=', 'not-a-figure'],
  ['outputRate=15%', 'not-a-figure'],
  ['outputRate=1e3', 'not-a-figure'],
  ['outputRate=1/0', 'not-a-figure'],
  ['outputRate=none', 'not-a-figure'],
  ['complaintSteps=', 'not-steps'],
  ['complaintSteps=0.05,,0.2', 'not-a-figure'],
  ['attainmentBands=0:15%', 'not-a-figure'],
  ['attainmentBands=1:0.15,0:0.17', 'rows-not-ascending'],
  ['reworkCounts=yes', 'not-a-flag'],
  ['complaintMode=harsh', 'not-a-choice'],
])('refuses %s as %s, with the clause', (written, code) => {
  expect(readOverride(s5, written)).toMatchObject({ problem: { code, clause: expect.stringMatching(/^S/u) as string } })
})

test('a key nobody knows names the nearest', () => {
  expect(readOverride(s5, 'outptRate=0.1')).toEqual({
    problem: {
      path: 'parameters.outptRate',
      clause: '',
      code: 'unknown-parameter',
      params: { name: 'outptRate', nearest: 'outputRate' },
    },
  })
  expect(readOverride(s5, 'toString=1')).toMatchObject({ problem: { code: 'unknown-parameter' } })
  expect(nearestKey('hourrate.bdy', Object.keys(s5.parameters))).toBe('hourRate.body')
})

test('what is refused names the parameter and what was read', () => {
  expect(readOverride(s5, ' outputRate ')).toEqual({
    problem: { path: 'parameters.outputRate', clause: 'S2.2', code: 'value-missing', params: { name: 'outputRate' } },
  })
  expect(readOverride(s5, 'outputRate=')).toMatchObject({ problem: { params: { name: 'outputRate', text: '' } } })
  expect(readOverride(s5, '=0.006')).toMatchObject({ problem: { code: 'unknown-parameter', params: { name: '' } } })
})

test('blanks around the figures of a row do not matter, and a second colon belongs to the figure', () => {
  expect(readOverride(s5, 'attainmentBands= 0 : 0.15 , 1 : 0.17 ')).toEqual({
    key: 'attainmentBands',
    value: [
      { from: '0', value: '0.15' },
      { from: '1', value: '0.17' },
    ],
  })
  expect(readOverride(s5, 'attainmentBands=0:1:2')).toMatchObject({ problem: { params: { text: '1:2' } } })
})

test('the nearest key is the one with the fewest letters to add, to leave out or to change, the earlier of two', () => {
  expect(nearestKey('ab', ['abcd', 'abc'])).toBe('abc')
  expect(nearestKey('abcd', ['a', 'ab'])).toBe('ab')
  expect(nearestKey('rate', ['mode', 'date'])).toBe('date')
  expect(nearestKey('rate', ['rates', 'rat', 'rate'])).toBe('rate')
  expect(nearestKey('floor', ['xfloor', 'fl'])).toBe('xfloor')
  expect(nearestKey('xfloor', ['xflxxxx', 'floor'])).toBe('floor')
  expect(nearestKey('b', ['aaab', 'c'])).toBe('c')
  expect(nearestKey('same', ['sane', 'sale'])).toBe('sane')
  expect(nearestKey('any', [])).toBeUndefined()
})
