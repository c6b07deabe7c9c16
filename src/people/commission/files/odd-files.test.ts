import fc from 'fast-check'
import { expect, test } from 'vitest'
import { month } from '../../../../test/support/sample-month.ts'
import { s5 } from '../../../../test/support/bad-plan.ts'
import { changes, mutated } from '../../../../test/support/mutation.ts'
import { type Evaluated, evaluateMonth } from '../rules/evaluate-month.ts'
import type { Plan } from '../rules/plan.ts'
import type { MonthFile } from '../month.contract.ts'
import type { FileProblem } from './file-problem.ts'
import { monthInput } from './month-input.ts'
import { readMonthFile, readPlanFile } from './read-json.ts'

const amount = /^-?\d+\.\d\d$/u
const exact = /^-?\d+\/[1-9]\d*$/u

const expectLocated = (problems: readonly Pick<FileProblem, 'path' | 'code'>[]): void => {
  expect(problems.length).toBeGreaterThan(0)
  for (const { path, code } of problems) {
    expect(code).toMatch(/^[a-z][a-z0-9-]+$/u)
    expect(typeof path).toBe('string')
  }
}

/** Everybody has a net, incomes and deductions make it up, and every figure is a figure. */
const expectWhole = (evaluated: Evaluated): void => {
  if ('problems' in evaluated) return expectLocated(evaluated.problems)
  const { people, total, nodes } = evaluated.result
  expect(people.reduce((sum, { net }) => sum + net, 0n)).toBe(total)
  for (const { gross, deductions, adjustment, net } of people)
    expect(Object.values(deductions).reduce((left, one) => left - one, gross + adjustment)).toBe(net)
  for (const { value, money, working } of nodes) {
    expect(value).toMatch(exact)
    if (money !== undefined) expect(money).toMatch(amount)
    expect(working).not.toMatch(/NaN|undefined|Infinity|object/u)
  }
  return undefined
}

const wholeMonth = (): MonthFile => {
  const read = readMonthFile(JSON.stringify(month))
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.value
}

const file = wholeMonth()
const input = monthInput(file)

test('the month as it is gives a whole result', () => {
  const evaluated = evaluateMonth(s5, input)
  expectWhole(evaluated)
  expect('result' in evaluated && evaluated.result.total).toBeGreaterThan(0n)
})

test('a plan that was changed at random is refused at a place or computes the month whole', () => {
  let computed = 0
  fc.assert(
    fc.property(changes, (list) => {
      const read = readPlanFile(JSON.stringify(mutated(s5, list)))
      if ('problems' in read) return expectLocated(read.problems)
      computed++
      return expectWhole(evaluateMonth(read.value satisfies Plan, input))
    }),
    { numRuns: 1500 },
  )
  expect(computed).toBeGreaterThan(50)
}, 300_000)

test('a month that was changed at random is refused at a place or is computed whole', () => {
  let computed = 0
  fc.assert(
    fc.property(changes, (list) => {
      const read = readMonthFile(JSON.stringify(mutated(month, list)))
      if ('problems' in read) return expectLocated(read.problems)
      computed++
      return expectWhole(evaluateMonth(s5, monthInput(read.value)))
    }),
    { numRuns: 3500 },
  )
  expect(computed).toBeGreaterThan(50)
}, 300_000)

test('a text that was cut or spoilt is refused by line and column, or is read', () => {
  const text = JSON.stringify(month, undefined, 1)
  fc.assert(
    fc.property(fc.nat(text.length), fc.string({ maxLength: 3 }), fc.boolean(), (at, put, isCut) => {
      const read = readMonthFile(text.slice(0, at) + put + (isCut ? '' : text.slice(at + put.length)))
      if ('problems' in read) expectLocated(read.problems)
      else expectWhole(evaluateMonth(s5, monthInput(read.value)))
    }),
    { numRuns: 300 },
  )
})
