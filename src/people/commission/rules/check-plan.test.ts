import { describe, expect, test } from 'vitest'
import {
  type Case,
  dots,
  hour,
  measure,
  one,
  parameter,
  s5,
  step,
  stepAt,
  tellings,
  yuan,
} from '../../../../test/support/bad-plan.ts'
import { patched } from '../../../../test/support/patched.ts'
import { checkPlan } from './check-plan.ts'

const output = stepAt('output')
const pool = stepAt('reception.output')
const share = stepAt('reception.share')
const received = stepAt('sales.received')
const bands = 'parameters>attainmentBands'

const names: readonly Case[] = [
  ['a clause nobody signed', [[`${output}>clause`, 'S9.9']], `${output}>clause`, 'unknown-clause'],
  ['a group that is none', [[`${share}>groups>0`, 'kitchen']], `${share}>groups>0`, 'unknown-group'],
  ['no groups at all', [[`${share}>groups`, []]], `${share}>groups`, 'no-groups'],
  ['a parameter that is none', [[`${output}>is`, parameter('rate')]], `${output}>is>key`, 'unknown-parameter'],
  ['an inherited name', [[`${output}>is`, parameter('toString')]], `${output}>is>key`, 'unknown-parameter'],
  [
    'a sheet that is none',
    [[`${output}>is`, { op: 'target', sheet: 'x', field: 'y' }]],
    `${output}>is>sheet`,
    'unknown-sheet',
  ],
  [
    'a field that is none',
    [[`${output}>is`, { op: 'target', sheet: 'reception', field: 'y' }]],
    `${output}>is>field`,
    'unknown-field',
  ],
  ['facts that are none', [[`${received}>is>facts`, 'weather']], `${received}>is>facts`, 'unknown-facts'],
  ['a measure of other facts', [[`${received}>is>of`, measure('hours')]], `${received}>is>of>name`, 'unknown-measure'],
  ['a part nobody has', [[`${received}>is>whose`, 'driver']], `${received}>is>whose`, 'unknown-role'],
  ['filters that are none', [[`${received}>is>where>0`, 'nice']], `${received}>is>where>0`, 'unknown-filter'],
  ['a step that is none', [[`${output}>is>of>0`, step('x')]], `${output}>is>of>0>name`, 'unknown-step'],
  ['a step that comes later', [[`${output}>is>of>0`, step('reception')]], `${output}>is>of>0>name`, 'later-step'],
  ['a step that uses itself', [[`${output}>is>of>0`, step('output')]], `${output}>is>of>0>name`, 'later-step'],
  ['a reason without words', [['filters>sold>0>reason', 'X']], 'filters>sold>0>reason', 'unknown-reason'],
  ['a reason the engine gives without words', [['reasons>PROBATION', undefined]], 'reasons', 'unknown-reason'],
  [
    'an unused filter that names nothing',
    [['filters>idle', [{ keep: { test: 'setting', parameter: 'x', in: [] } }]]],
    'filters>idle>0>keep>parameter',
    'unknown-parameter',
  ],
  ['a filter of other facts', [[`${received}>is>where>1`, 'approved']], 'filters>approved>0>keep', 'unknown-attribute'],
  ['a value no fact has', [['filters>sold>0>keep>in>0', 'gone']], 'filters>sold>0>keep>in>0', 'unknown-value'],
  ['yes or no of a text', [['filters>labour>0>keep>of>in>0', true]], 'filters>labour>0>keep>of>in>0', 'unknown-value'],
  [
    'a date facts do not have',
    [['facts>complaint>cutoff>0>when', { test: 'known', date: 'soldOn' }]],
    'facts>complaint>cutoff>0>when',
    'unknown-date',
  ],
  [
    'a part facts do not have',
    [['facts>complaint>cutoff>0>when', { test: 'named', role: 'seller' }]],
    'facts>complaint>cutoff>0>when',
    'unknown-role',
  ],
  ['two steps of a name', [[`${output}>name`, 'output.normal']], `${output}>name`, 'duplicate-name'],
  ['two pools of a name', [[`${pool}>pool`, 'parts']], `${stepAt('parts')}>pool`, 'duplicate-name'],
  ['the name of a line of the statement', [[`${output}>name`, 'gross']], `${output}>name`, 'reserved-name'],
]

const units: readonly Case[] = [
  ['yuan and hours', [[`${output}>is>of>1`, hour]], `${output}>is>of>1`, 'units-differ'],
  [
    'yuan less hours',
    [[`${output}>is`, { op: 'subtract', from: yuan, less: hour }]],
    `${output}>is>less`,
    'units-differ',
  ],
  ['a unit that is none', [[`${output}>is`, { ...yuan, unit: 'stones' }]], `${output}>is>unit`, 'unknown-unit'],
  ['yuan times yuan', [[`${pool}>is>no>of>1`, yuan]], `${pool}>is>no>of>1`, 'money-times-money'],
  [
    'yuan compared with a rate',
    [['filters>commissionable>0>keep>right', one]],
    'filters>commissionable>0>keep>right',
    'units-differ',
  ],
  [
    'a limit of another unit',
    [[`${output}>is`, { op: 'clamp', of: yuan, cap: one }]],
    `${output}>is>cap`,
    'units-differ',
  ],
  [
    'branches of two units',
    [[`${stepAt('output.attainment')}>is>yes`, yuan]],
    `${stepAt('output.attainment')}>is>no`,
    'units-differ',
  ],
  [
    'cases of two units',
    [[`${stepAt('other')}>is>of>0>of>cases>received`, one]],
    `${stepAt('other')}>is>of>0>of>cases>received`,
    'units-differ',
  ],
  ['a table of another unit', [[`${bands}>by`, 'money']], `${stepAt('output.attainment')}>is>no>of`, 'units-differ'],
  [
    'a ratio of yuan to hours',
    [[`${output}>is`, { op: 'ratio', actual: yuan, target: hour }]],
    `${output}>is>target`,
    'units-differ',
  ],
  ['hours squared', [[`${output}>is`, { op: 'multiply', of: [hour, hour] }]], `${output}>is`, 'strange-unit'],
  [
    'a fee for each that is no fee for each',
    [[`${output}>is`, { op: 'perUnit', count: { op: 'count', facts: 'hours' }, fee: yuan }]],
    `${output}>is`,
    'strange-unit',
  ],
  [
    'rounded hours',
    [[`${stepAt('mechanical.hours')}>isRounded`, true]],
    `${stepAt('mechanical.hours')}>is`,
    'wrong-unit',
  ],
  ['a rate in yuan', [['deductions>0>rate', yuan]], 'deductions>0>rate', 'wrong-unit'],
  ['an amount in hours', [['deductions>2>amount', hour]], 'deductions>2>amount', 'wrong-unit'],
  ['nothing to add', [[`${output}>is>of`, []]], `${output}>is`, 'empty'],
  [
    'a table of yuan that may be nothing',
    [[`${bands}>unit`, 'money']],
    `${stepAt('output.attainment')}>is>no>rows`,
    'optional-table',
  ],
]

const scopes: readonly Case[] = [
  ['a measure outside a fact', [[`${output}>is`, measure('paid')]], `${output}>is`, 'only-in-a-fact'],
  [
    'facts within a fact',
    [[`${received}>is>of`, { op: 'count', facts: 'hours' }]],
    `${received}>is>of`,
    'facts-in-a-fact',
  ],
  [
    'an attribute outside a fact',
    [['deductions>1>rate>test', { test: 'attribute', name: 'kind', in: [] }]],
    'deductions>1>rate>test',
    'only-in-a-fact',
  ],
  [
    'a date outside a fact',
    [['deductions>1>rate>test', { test: 'known', date: 'on' }]],
    'deductions>1>rate>test',
    'only-in-a-fact',
  ],
  [
    'a figure in a filter',
    [['filters>missed>0>keep>left', step('output')]],
    'filters>missed>0>keep>left',
    'not-in-a-filter',
  ],
  [
    'a target in a cut-off',
    [
      [
        'facts>complaint>cutoff>0>when',
        {
          test: 'compare',
          left: { op: 'target', sheet: 'accessory', field: 'salesTarget' },
          relation: '>',
          right: yuan,
        },
      ],
    ],
    'facts>complaint>cutoff>0>when>left',
    'not-in-a-filter',
  ],
  ['the score of the station', [[`${output}>is`, { op: 'score' }]], `${output}>is`, 'only-of-people'],
  ['a score of a fact', [['filters>missed>0>keep', { test: 'scored' }]], 'filters>missed>0>keep', 'only-of-people'],
  ['whose facts, for the station', [[`${received}>groups`, undefined]], `${received}>is>whose`, 'only-of-people'],
  ['a share of the station', [[`${share}>groups`, undefined]], `${share}>is`, 'only-of-people'],
]

test('the shipped plan can be computed', () => {
  expect(checkPlan(s5)).toEqual([])
})

describe.each([
  { about: 'names', cases: names },
  { about: 'units', cases: units },
  { about: 'what can be asked where', cases: scopes },
])('checkPlan, $about', ({ cases }) => {
  test.each(cases)('refuses %s', (...[, edits, path, code]: Case) => {
    const told = checkPlan(patched(s5, ...edits)).map((problem) => ({ path: problem.path, code: problem.code }))
    expect(told).toContainEqual({ path: dots(path), code })
  })
})

test('tells everything that is wrong, and of what', async () => {
  await expect(tellings([...names, ...units, ...scopes])).toMatchFileSnapshot('./check-plan.told.txt')
})
