import type { Condition, Expression } from '../../../src/people/commission/rules/expression.ts'
import { counted, figure, income, parameter, pool, rows, siblingPlan, step, stepOf, times, words } from './frame.ts'

const labour = counted({ measures: { fee: 'money' } })
const fee: Expression = { op: 'measure', name: 'fee' }
const labourFee: Expression = { op: 'sum', facts: 'labour', of: fee }
const share = { op: 'share', pool: 'team' } as const

/** The team's rate follows the level of the target it reached: below 15 %, from 100 % on 17 %, from 120 % on 19 %. */
export const rateByTarget = siblingPlan({
  facts: { labour },
  targets: { team: { label: words('target'), fields: { labourTarget: 'money' } } },
  parameters: { rates: rows('ratio', { '0': '0.15', '1': '0.17', '1.2': '0.19' }) },
  steps: [
    step('labour', labourFee),
    step('attainment', {
      op: 'ratio',
      actual: stepOf('labour'),
      target: { op: 'target', sheet: 'team', field: 'labourTarget' },
    }),
    step('rate', { op: 'table', shape: 'band', of: stepOf('attainment'), rows: 'rates' }),
    step('team', times(stepOf('labour'), stepOf('rate')), pool),
    step('pay', share, income),
  ],
})

/** Everybody's part of the pool times the own score by a hundred; the pool's rest stays with the station. */
export const scoreAsFactor = siblingPlan({
  facts: { labour },
  parameters: { rate: figure('0.18') },
  steps: [
    step('team', times(labourFee, parameter('rate')), pool),
    step('share', share, { groups: ['team'], isRounded: true }),
    step(
      'pay',
      times(stepOf('share'), {
        op: 'divide',
        of: { op: 'score' },
        by: { op: 'constant', value: '100', unit: 'ratio' },
      }),
      income,
    ),
  ],
  gates: [{ gate: 'scored', groups: ['team'], reason: 'MISSING_SCORE', clause: 'pay' }],
})

const atMost = (left: Expression, key: string): Condition => ({
  test: 'compare',
  left,
  relation: '<=',
  right: parameter(key),
})

/** Rework of at most 3 % of the jobs leaves the pool whole, up to and with 5 % leaves 95 % of it, more leaves 90 %. */
export const factorByRework = siblingPlan({
  facts: { job: counted({ measures: { fee: 'money' }, attributes: { isRework: 'flag' } }) },
  parameters: {
    rate: figure('0.18'),
    goodRework: figure('0.03'),
    fairRework: figure('0.05'),
    goodFactor: figure('1'),
    fairFactor: figure('0.95'),
    poorFactor: figure('0.90'),
  },
  steps: [
    step('rework', {
      op: 'ratio',
      actual: { op: 'count', facts: 'job', where: [{ keep: { test: 'attribute', name: 'isRework', in: [true] } }] },
      target: { op: 'count', facts: 'job' },
    }),
    step('factor', {
      op: 'when',
      test: atMost(stepOf('rework'), 'goodRework'),
      yes: parameter('goodFactor'),
      no: {
        op: 'when',
        test: atMost(stepOf('rework'), 'fairRework'),
        yes: parameter('fairFactor'),
        no: parameter('poorFactor'),
      },
    }),
    step('team', times({ op: 'sum', facts: 'job', of: fee }, parameter('rate'), stepOf('factor')), pool),
    step('pay', share, income),
  ],
})

/** So much for each fact of a kind that names the person. */
const each = (facts: string, key: string): Expression => ({
  op: 'perUnit',
  count: { op: 'count', facts, whose: 'person' },
  fee: parameter(key),
})

/** 6 yuan for each new car inspected, 20 off for each fault the inspection missed, 80 for each rescue at night. */
export const unitFees = siblingPlan({
  facts: {
    inspection: counted({ people: ['person'] }),
    missedFault: counted({ people: ['person'] }),
    rescue: counted({ attributes: { isNight: 'flag' }, people: ['person'] }),
  },
  parameters: {
    inspectionFee: figure('6', 'money/count'),
    missedFaultFee: figure('20', 'money/count'),
    nightRescueFee: figure('80', 'money/count'),
  },
  steps: [
    step('inspections', each('inspection', 'inspectionFee'), income),
    step(
      'nightRescues',
      {
        op: 'perUnit',
        count: {
          op: 'count',
          facts: 'rescue',
          where: [{ keep: { test: 'attribute', name: 'isNight', in: [true] } }],
          whose: 'person',
        },
        fee: parameter('nightRescueFee'),
      },
      income,
    ),
  ],
  deductions: [
    {
      name: 'missedFaults',
      label: words('missed faults'),
      clause: 'pay',
      groups: ['team'],
      amount: each('missedFault', 'missedFaultFee'),
    },
  ],
})

/** Of a person's labour fee 25 % up to 10,000 yuan, 22 % of what is above up to 20,000, 19 % of the rest. */
export const marginalTiers = siblingPlan({
  facts: { labour: counted({ measures: { fee: 'money' }, people: ['person'] }) },
  parameters: { tiers: rows('money', { '0': '0.25', '10000': '0.22', '20000': '0.19' }) },
  steps: [
    step('pay', { op: 'table', shape: 'marginal', of: { ...labourFee, whose: 'person' }, rows: 'tiers' }, income),
  ],
})

/** A tenth of each fitting for those who did it together, the same for each of them, to the cent. */
export const sharedJobs = siblingPlan({
  facts: { fitting: counted({ measures: { fee: 'money' }, people: ['fitters'] }) },
  parameters: { rate: figure('0.1') },
  steps: [
    step(
      'pay',
      { op: 'jobShares', facts: 'fitting', whose: 'fitters', amount: times(fee, parameter('rate')), among: 'fitters' },
      income,
    ),
  ],
})
