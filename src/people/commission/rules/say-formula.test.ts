import { expect, test } from 'vitest'
import { shippedPlan } from '../files/shipped-plan.ts'
import type { Expression } from './expression.ts'
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

test('a target and the score have the names of their fields, a ratio and a fee for each are signs', () => {
  const hours = { op: 'step', name: 'hours' } as const
  const target = { op: 'target', sheet: 'reception', field: 'output' } as const
  expect(sayExpression(words, { op: 'ratio', actual: hours, target })).toBe('hours ÷ output')
  expect(sayExpression(words, { op: 'perUnit', count: { op: 'score' }, fee: hours })).toBe('score × hours')
})

const stepNamed = (name: string) => ({ op: 'step', name }) as const
const whenPdi = (yes: string, no: Expression) =>
  ({ op: 'when', test: { test: 'attribute', name: 'kind', in: ['pdi'] }, yes: stepNamed(yes), no }) as const

test('a choice inside an amount is told in one line, case after case', () => {
  const choice = whenPdi('a', whenPdi('b', stepNamed('c')))
  expect(sayExpression(words, { op: 'add', of: [stepNamed('d'), choice] })).toBe(
    'd + case[is[kind | pdi] | a]semicolon[]case[is[kind | pdi] | b]semicolon[]case[otherwise[] | c]',
  )
})

test('bounds are told the least first, and each case of a question has them', () => {
  const floor = stepNamed('low')
  expect(sayExpression(words, { op: 'clamp', of: stepNamed('a'), floor, cap: stepNamed('high') })).toBe(
    'acomma[]at-least[low]comma[]at-most[high]',
  )
  expect(sayExpression(words, { op: 'clamp', of: stepNamed('a'), floor })).toBe('acomma[]at-least[low]')
  expect(sayFormula(words, { op: 'clamp', of: whenPdi('a', stepNamed('b')), floor })).toEqual([
    { when: 'is[kind | pdi]', says: 'acomma[]at-least[low]' },
    { when: 'otherwise[]', says: 'bcomma[]at-least[low]' },
  ])
  expect(sayFormula(words, { op: 'clamp', of: stepNamed('a'), floor })).toEqual([
    { when: '', says: 'acomma[]at-least[low]' },
  ])
})

test('what each job is worth is told with the jobs it is for', () => {
  const jobs = {
    op: 'jobShares',
    facts: 'install',
    amount: { op: 'measure', name: 'fee' },
    among: 'installers',
  } as const
  expect(sayFormula(words, jobs)).toEqual([{ when: '', says: 'job-shares[install | fee]' }])
  const where = [{ keep: { test: 'scored' } }] as const
  expect(sayFormula(words, { ...jobs, where })).toEqual([
    { when: '', says: 'job-shares[install | where[scored[]] | fee]' },
  ])
})
