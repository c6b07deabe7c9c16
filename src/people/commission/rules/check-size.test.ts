import { expect, test } from 'vitest'
import { one, s5, step, stepAt, yuan } from '../../../../test/support/bad-plan.ts'
import { patched } from '../../../../test/support/patched.ts'
import { month } from '../../../../test/support/sample-month.ts'
import { monthInput } from '../files/month-input.ts'
import { monthFile } from '../month.contract.ts'
import { checkPlan } from './check-plan.ts'
import { checkSizes, mostFigures, sizeOf } from './check-size.ts'
import { Checking } from './checking.ts'
import { evaluateMonth } from './evaluate-month.ts'
import type { Plan } from './plan.ts'

const squared = (times: number): Plan => {
  const [like] = s5.steps
  if (!like) throw new Error('the plan has no steps')
  const squares = Array.from({ length: times }, (_, index) => ({
    ...like,
    name: `square.${index}`,
    is: {
      op: 'multiply' as const,
      of: index === 0 ? [one, one] : [step(`square.${index - 1}`), step(`square.${index - 1}`)],
    },
  }))
  return { ...s5, steps: [...squares, ...s5.steps] }
}

test('sizeOf counts the figures one is made of, of branches the largest', () => {
  expect(sizeOf({ op: 'multiply', of: [one, { op: 'add', of: [one, one] }] }, () => 1)).toBe(3)
  expect(sizeOf({ op: 'clamp', of: yuan, cap: { op: 'divide', of: yuan, by: step('x') } }, () => 7)).toBe(8)
})

test('squares of squares are refused where they grow too large, and once', () => {
  const last = Math.floor(Math.log2(mostFigures))
  expect(checkPlan(squared(last))).toEqual([])
  expect(checkPlan(squared(last + 1))).toMatchObject([{ path: `steps.${last}.is`, code: 'figure-too-large' }])
  const checking = new Checking(squared(last + 5))
  checkSizes(checking, { path: '', clause: '', isOfPeople: false, stepsBefore: 0, isSieve: false })
  expect(checking.problems).toHaveLength(1)
})

test('a step table is read at any count, however far beyond its last step', () => {
  const far = patched(s5, [
    `${stepAt('output.attainment')}>is`,
    {
      op: 'table',
      shape: 'cumulative',
      of: { op: 'target', sheet: 'reception', field: 'vehiclesActual' },
      rows: 'complaintSteps',
    },
  ])
  expect(checkPlan(far)).toEqual([])
  const file = monthFile.parse(patched(month, ['targets>reception>vehiclesActual', Number.MAX_SAFE_INTEGER]))
  const evaluated = evaluateMonth(far, monthInput(file))
  const node = 'result' in evaluated ? evaluated.result.nodes.find(({ id }) => id === 'output.attainment') : undefined
  // 0.05 + 0.20 + 0.50 for the first three, and 0.50 for each of the others.
  expect(node?.value).toBe(`${(BigInt(Number.MAX_SAFE_INTEGER) - 3n) * 2n + 3n}/4`)
})

const three = { op: 'add', of: [one, one, one] } as const
const nothing = { test: 'all', of: [] } as const

test.each([
  ['of a constant, a setting or a target', one, 1],
  ['of a sum the size of what is summed', { op: 'sum', facts: 'hours', of: three }, 3],
  ['of a count', { op: 'count', facts: 'hours' }, 1],
  ['of a difference both', { op: 'subtract', from: three, less: one }, 4],
  ['of a quotient both', { op: 'divide', of: three, by: one }, 4],
  ['of a ratio both', { op: 'ratio', actual: three, target: one }, 4],
  ['of a fee for each both', { op: 'perUnit', count: three, fee: one }, 4],
  ['of limits the largest', { op: 'clamp', of: one, floor: three }, 3],
  ['of branches the larger', { op: 'when', test: nothing, yes: one, no: three }, 3],
  ['of cases the largest', { op: 'choose', parameter: 'x', cases: { a: one, b: three } }, 3],
  ['of no cases at all', { op: 'choose', parameter: 'x', cases: {} }, 1],
  ['of a table read at a figure', { op: 'table', shape: 'band', of: three, rows: 'x' }, 1],
  ['of slices times rates one more', { op: 'table', shape: 'marginal', of: three, rows: 'x' }, 4],
  ['of a share of a pool', { op: 'share', pool: 'x' }, 1],
  ['of jobs that of one', { op: 'jobShares', facts: 'hours', among: 'x', amount: three }, 3],
] as const)('the size is %s', (_, formula, size) => {
  expect(sizeOf(formula, () => 7)).toBe(size)
})

test('a figure of as many figures as may be is computed, one of one more is refused with its name and the limit', () => {
  const [like] = s5.steps
  if (!like) throw new Error('the plan has no steps')
  const ones = Array.from({ length: mostFigures }, () => one)
  const most = { ...like, name: 'most', is: { op: 'add' as const, of: ones } }
  const above = { ...like, name: 'above', is: { op: 'multiply' as const, of: [step('most'), one] } }
  expect(checkPlan({ ...s5, steps: [most, ...s5.steps] })).toEqual([])
  expect(checkPlan({ ...s5, steps: [most, above, ...s5.steps] })).toEqual([
    {
      path: 'steps.1.is',
      clause: like.clause,
      code: 'figure-too-large',
      params: { name: 'above', most: String(mostFigures) },
    },
  ])
})
