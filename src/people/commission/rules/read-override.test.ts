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
