import { expect, test } from 'vitest'
import { shippedPlan } from '../files/shipped-plan.ts'
import type { FormulaWords } from './formula-words.ts'
import { sayExpression, sayFormula } from './say-formula.ts'

const plan = shippedPlan()

/** Names as they stand in the plan, turns of phrase with what stands in them. */
const words: FormulaWords = {
  phrase: (name, params = {}) =>
    name === 'brackets' ? `(${params['of']})` : `${name}[${Object.values(params).filter(Boolean).join(' | ')}]`,
  parameter: (key) => key,
  step: (name) => name,
  field: (name) => name,
  choice: (value) => value,
  facts: (kind) => kind,
  filters: (name) => plan.filters[name] ?? [],
  value: (text, unit) => `${text} ${unit}`,
}
const formulaOf = (name: string) => {
  const step = plan.steps.find((one) => one.name === name)
  return step ? sayFormula(words, step.is).map(({ when, says }) => `${when}> ${says}`) : []
}

test('an amount is said with signs, and with brackets where they are needed', () => {
  const fee = { op: 'constant', value: '120', unit: 'money/hours' } as const
  const hours = { op: 'step', name: 'hours' } as const
  const less = { op: 'subtract', from: hours, less: { op: 'add', of: [hours, hours] } } as const
  expect(sayExpression(words, { op: 'multiply', of: [less, fee] })).toBe('(hours − (hours + hours)) × 120 money/hours')
  expect(sayExpression(words, { op: 'divide', of: less, by: fee })).toBe('(hours − (hours + hours)) ÷ 120 money/hours')
  expect(sayExpression(words, { op: 'clamp', of: hours, cap: fee })).toBe('hourscomma[]at-most[120 money/hours]')
})

test('a choice is told case by case, its first question first', () => {
  expect(formulaOf('reception.output')).toEqual([
    expect.stringMatching(
      /^and\[is\[csiGate \| factor\] \| count\[.*> 0 count\]> output × outputRate × .* × csiFactor$/,
    ),
    'otherwise[]> output × outputRate × output.attainment × vehicles.attainment',
  ])
  expect(formulaOf('mechanical')[0]).toMatch(
    /^is\[negativeBase \| zero\]> \(mechanical\.labour − mechanical\.consumables\) ÷ vatDivisor × /,
  )
})

test('bounds around a choice stand in each of its cases', () => {
  const complaints = plan.deductions.find(({ name }) => name === 'complaints')?.rate
  const said = complaints ? sayFormula(words, complaints) : []
  expect(said.map(({ says }) => says)).toEqual(
    [
      'table-cumulative[count[own[complaint]] | complaintSteps]comma[]at-most[1 ratio]',
      'table-step[count[own[complaint]] | complaintSteps]comma[]at-most[1 ratio]',
    ].toReversed(),
  )
})

test('sums name their facts and what they leave out; shares and portions name what they divide', () => {
  expect(formulaOf('output.warranty')).toEqual(['> sum[received | warrantyClaim]'])
  expect(formulaOf('mechanical.consumables')).toEqual(['> sum[amount | consumable | where[is[team | mechanical]]]'])
  expect(formulaOf('install.share')).toEqual(['> share[install]'])
  expect(formulaOf('reception.share')).toEqual(['> share-by[reception | groupCoefficient]'])
  expect(formulaOf('other.seller')).toEqual([
    '> portion[other | otherDeptSeller | otherDeptSeller + otherDeptInstall + otherDeptParts]',
  ])
})
