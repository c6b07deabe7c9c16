import { describe, expect, test } from 'vitest'
import {
  type Case,
  dots,
  measure,
  one,
  parameter,
  s5,
  stepAt,
  tellings,
  yuan,
  zero,
} from '../../../../test/support/bad-plan.ts'
import { patched } from '../../../../test/support/patched.ts'
import { checkPlan } from './check-plan.ts'

const output = stepAt('output')
const share = stepAt('reception.share')
const sales = stepAt('sales.plain')
const portion = stepAt('other.seller')
const received = stepAt('sales.received')
const outputRate = 'parameters>outputRate'
const bands = 'parameters>attainmentBands'

const value = `${outputRate}>values>0>value`
const later = [{ since: '2018-05-01', value: '1', reference: 'x' }]

const outputs: readonly Case[] = [
  ['a pool that is not rounded', [[`${stepAt('parts')}>isRounded`, undefined]], stepAt('parts'), 'not-rounded'],
  ['an income that is not rounded', [[`${sales}>isRounded`, undefined]], sales, 'not-rounded'],
  ['shares of what is not rounded', [[`${share}>is>pool`, 'output']], `${share}>is>pool`, 'not-rounded'],
  [
    'shares of what people have',
    [[`${stepAt('install.share')}>is>pool`, 'sales.fitted.install']],
    `${stepAt('install.share')}>is>pool`,
    'pool-of-people',
  ],
  ['parts of what is not rounded', [[`${portion}>is>pool`, 'output']], `${portion}>is>pool`, 'not-rounded'],
  ['an income of nobody', [[`${sales}>groups`, undefined]], sales, 'income-without-groups'],
  ['a pool of people', [[`${sales}>pool`, 'mine']], `${sales}>pool`, 'pool-of-people'],
  ['a part that is not among them', [[`${portion}>is>take`, 'boss']], `${portion}>is>take`, 'unknown-part'],
  [
    'a part below zero',
    [['parameters>otherDeptParts>values>0>value', '-0.006']],
    `${portion}>is>among>parts`,
    'negative-weight',
  ],
  [
    'shares by a fixed sum below zero',
    [['parameters>groupCoefficient>values>0>value', '-0.9']],
    `${share}>is>denominator`,
    'negative-weight',
  ],
  [
    'shares by a fixed sum of nothing',
    [['parameters>groupCoefficient>values>0>value', '0']],
    `${share}>is>denominator`,
    'divisor-zero',
  ],
  [
    'jobs shared among nobody',
    [[`${received}>is`, { op: 'jobShares', facts: 'accessorySale', amount: measure('paid'), among: 'driver' }]],
    `${received}>is>among`,
    'unknown-role',
  ],
  [
    'jobs worth no money',
    [[`${received}>is`, { op: 'jobShares', facts: 'accessorySale', amount: one, among: 'seller' }]],
    `${received}>is>amount`,
    'wrong-unit',
  ],
  ['a deduction of neither', [['deductions>0>rate', undefined]], 'deductions>0', 'not-rate-or-amount'],
  ['a deduction of both', [['deductions>0>amount', yuan]], 'deductions>0', 'not-rate-or-amount'],
]

const parameters: readonly Case[] = [
  ['a figure that is none', [[value, 'much']], value, 'not-a-figure'],
  ['a figure that is nothing', [[value, null]], value, 'value-missing'],
  ['a figure that is a list', [[value, ['1']]], value, 'not-a-figure'],
  [
    'steps that are none',
    [['parameters>complaintSteps>values>0>value', []]],
    'parameters>complaintSteps>values>0>value',
    'not-steps',
  ],
  ['rows that are steps', [[`${bands}>values>0>value`, ['1']]], `${bands}>values>0>value`, 'not-rows'],
  [
    'rows that fall',
    [
      [
        `${bands}>values>0>value`,
        [
          { from: '1', value: '1' },
          { from: '0', value: '1' },
        ],
      ],
    ],
    `${bands}>values>0>value`,
    'rows-not-ascending',
  ],
  [
    'a choice that is none',
    [['parameters>csiGate>values>0>value', 'maybe']],
    'parameters>csiGate>values>0>value',
    'not-a-choice',
  ],
  [
    'a flag that is a text',
    [['parameters>reworkCounts>values>0>value', 'true']],
    'parameters>reworkCounts>values>0>value',
    'not-a-flag',
  ],
  ['a figure without a unit', [[`${outputRate}>unit`, undefined]], outputRate, 'unit-missing'],
  ['a unit that is none', [[`${outputRate}>unit`, 'ells']], `${outputRate}>unit`, 'unknown-unit'],
  ['a flag with a unit', [['parameters>reworkCounts>unit', 'ratio']], 'parameters>reworkCounts', 'unit-not-wanted'],
  ['rows without a unit to look up by', [[`${bands}>by`, undefined]], bands, 'by-missing'],
  ['a choice without choices', [['parameters>csiGate>choices', undefined]], 'parameters>csiGate', 'choices-missing'],
  [
    'two values since a day',
    [[`${outputRate}>values`, [...later, ...later]]],
    `${outputRate}>values>1>since`,
    'values-not-ascending',
  ],
  ['no value at first', [[`${outputRate}>values>0>since`, '2019-01-01']], `${outputRate}>values`, 'no-value-at-start'],
  [
    'a case that is missing',
    [[`${stepAt('other')}>is>of>0>of>cases>received`, undefined]],
    `${stepAt('other')}>is>of>0>of>cases`,
    'case-missing',
  ],
  [
    'a case nobody can choose',
    [[`${stepAt('other')}>is>of>0>of>cases>cash`, yuan]],
    `${stepAt('other')}>is>of>0>of>cases>cash`,
    'unknown-case',
  ],
  [
    'a choice by a figure',
    [[`${stepAt('other')}>is>of>0>of>parameter`, 'outputRate']],
    `${stepAt('other')}>is>of>0>of>parameter`,
    'wrong-kind',
  ],
  ['a list used as a figure', [[`${output}>is`, parameter('complaintSteps')]], `${output}>is>key`, 'wrong-kind'],
  [
    'a figure used as a table',
    [['deductions>0>rate>of>cases>step>rows', 'outputRate']],
    'deductions>0>rate>of>cases>step>rows',
    'wrong-kind',
  ],
  [
    'a setting that cannot be',
    [['facts>accidentCar>cutoff>0>when>in>0', 'entry']],
    'facts>accidentCar>cutoff>0>when>in>0',
    'unknown-value',
  ],
  ['a quotient by zero', [[`${output}>is`, { op: 'divide', of: yuan, by: zero }]], `${output}>is>by`, 'divisor-zero'],
  [
    'a quotient by a setting that is zero',
    [['parameters>vatDivisor>values>0>value', '0.00']],
    `${stepAt('mechanical')}>is>cases>zero>of>of>0>by`,
    'divisor-zero',
  ],
  [
    'a cut-off that leaves facts over',
    [['facts>complaint>cutoff>1', undefined]],
    'facts>complaint>cutoff>0',
    'cutoff-open',
  ],
  ['no cut-off', [['facts>complaint>cutoff', []]], 'facts>complaint>cutoff', 'empty'],
  [
    'a rule behind the last',
    [['facts>complaint>cutoff>0>when', undefined]],
    'facts>complaint>cutoff>0',
    'cutoff-unreachable',
  ],
  [
    'a rule of two minds',
    [['facts>complaint>cutoff>1>never', 'GENERIC']],
    'facts>complaint>cutoff>1',
    'not-one-outcome',
  ],
  [
    'a day that does not exist',
    [['facts>complaint>cutoff>1>month>0>date', 'off']],
    'facts>complaint>cutoff>1>month>0>date',
    'unknown-date',
  ],
]

const rest: readonly Case[] = [
  ['moved from nobody', [['transfers>0>from', 'boss']], 'transfers>0>from', 'unknown-role'],
  ['moved without an amount', [['transfers>0>measure', 'hours']], 'transfers>0>measure>name', 'unknown-measure'],
  [
    'a warning line in yuan an hour',
    [['transfers>0>warnAbove', 'hourRate.body']],
    'transfers>0>warnAbove',
    'wrong-unit',
  ],
  ['a signature on no sheet', [['gates>0>sheet', 'kitchen']], 'gates>0>sheet', 'unknown-sheet'],
  ['a score of no group', [['gates>2>groups>0', 'kitchen']], 'gates>2>groups>0', 'unknown-group'],
  ['a gate of no facts', [['gates>3>facts', 'weather']], 'gates>3>facts', 'unknown-facts'],
  ['a gate without words', [['gates>3>reason', 'NO']], 'gates>3>reason', 'unknown-reason'],
  [
    'a gate that asks for a score',
    [['gates>0', { gate: 'met', test: { test: 'scored' }, reason: 'CSI_HOLD', clause: 'S1.5' }]],
    'gates>0>test',
    'only-of-people',
  ],
  ['probation by a figure', [['roster>probation', 'outputRate']], 'roster>probation', 'wrong-kind'],
  ['a way to prorate nobody knows', [['roster>proration', 'csiGate']], 'roster>proration', 'unknown-case'],
  ['equal shares of no group', [['roster>equalWhenUnset>0', 'kitchen']], 'roster>equalWhenUnset>0', 'unknown-group'],
  ['a minimum wage that is a rate', [['law>minimumWage', 'outputRate']], 'law>minimumWage', 'wrong-unit'],
  ['a line without a clause', [['statement>net>clause', 'S9.9']], 'statement>net>clause', 'unknown-clause'],
  [
    'a target without a unit',
    [['targets>accessory>fields>salesTarget', 'x']],
    'targets>accessory>fields>salesTarget',
    'unknown-unit',
  ],
]

describe.each([
  { about: 'amounts', cases: outputs },
  { about: 'parameters and cut-offs', cases: parameters },
  { about: 'transfers, gates and the rest', cases: rest },
])('checkPlan, $about', ({ cases }) => {
  test.each(cases)('refuses %s', (...[, edits, path, code]: Case) => {
    const told = checkPlan(patched(s5, ...edits)).map((problem) => ({ path: problem.path, code: problem.code }))
    expect(told).toContainEqual({ path: dots(path), code })
  })
})

test('tells everything that is wrong, and of what', async () => {
  await expect(tellings([...outputs, ...parameters, ...rest])).toMatchFileSnapshot('./check-settings.told.txt')
})
