import { expect, test } from 'vitest'
import { plan } from '../../../../test/commission/engine.ts'
import { payMonth } from '../../../../test/support/pay-station.ts'
import { attributeChange } from './attribute-change.ts'
import type { Plan, Setting } from './plan.ts'

const october = payMonth('2026-10')
const told = (after: Partial<typeof october>, afterPlan: Plan = plan) =>
  attributeChange({ plan, input: october }, { plan: afterPlan, input: { ...october, ...after } }, 'E01').parts

test('a month against itself has nothing to tell', () => {
  expect(told({})).toEqual([])
})

test('less received is told where it was received, though output counts twice', () => {
  const facts = october.facts.map((one) =>
    one.id === 'RO-2026-10-1' ? { ...one, measures: { received: '100000.00' } } : one,
  )
  const [part, ...others] = told({ facts })
  expect(others).toEqual([])
  expect(part).toMatchObject({
    kind: 'facts',
    name: 'repairOrder',
    node: 'output.normal',
    before: '174690.5',
    after: '148210.5',
  })
  expect(part?.effect).toBeLessThan(0n)
})

test('a target, a coefficient, a score and a complaint are each told with what they were and are', () => {
  const targets = october.targets.map((one) =>
    one.name === 'reception' ? { ...one, values: { ...one.values, outputTarget: '250000.00' } } : one,
  )
  expect(told({ targets })).toMatchObject([
    {
      kind: 'target',
      name: 'reception.outputTarget',
      node: 'output.attainment',
      before: '220000.00',
      after: '250000.00',
    },
  ])
  const roster = october.roster.map((one) => (one.person === 'E03' ? { ...one, coefficient: '0.2' } : one))
  expect(told({ roster })).toMatchObject([
    { kind: 'share', name: 'reception.share/E01', before: '0.4 ÷ 0.9', after: '0.4 ÷ 1' },
  ])
  const scores = october.scores.map((one) => (one.person === 'E01' ? { ...one, points: '97' } : one))
  const [scored] = told({ scores })
  expect(scored).toMatchObject({ kind: 'score', before: '95', after: '97' })
  expect(scored?.effect).toBeGreaterThan(0n)
  const facts = october.facts.filter(({ kind }) => kind !== 'complaint')
  expect(told({ facts })).toMatchObject([
    { kind: 'facts', name: 'complaint', node: 'deduction.complaints/E01', before: '1', after: '0' },
  ])
})

test('a setting is told once by its key, and another rule as the figure it belongs to', () => {
  const rate = plan.parameters['outputRate']
  const dearer: Setting = '0.006'
  const values = [{ since: '2018-05-01', value: dearer, reference: 'S2.2' }]
  const other = { ...plan, parameters: { ...plan.parameters, ...(rate && { outputRate: { ...rate, values } }) } }
  expect(told({}, other)).toMatchObject([{ kind: 'setting', name: 'outputRate', before: '0.005', after: '0.006' }])
  const steps = plan.steps.map((step) =>
    step.name === 'reception.output' ? { ...step, is: { op: 'constant', value: '100', unit: 'money' } as const } : step,
  )
  expect(told({}, { ...plan, steps })).toMatchObject([{ kind: 'figure', name: 'reception.output', after: '100.00' }])
})

test('sales that are more while attainment is less are told by what was sold, not by the commission they came to', () => {
  const facts = october.facts.flatMap((one) => {
    if (one.id === 'V-2026-10-1') return [{ ...one, measures: { list: '3000.00', paid: '1000.00' } }]
    return one.id === 'V-2026-10-2' ? [{ ...one, measures: { list: '500.00', paid: '500.00' } }] : [one]
  })
  const after = { plan, input: { ...october, facts } }
  const { parts } = attributeChange({ plan, input: october }, after, 'S01')
  expect(parts.find(({ node }) => node === 'sales.plain/S01')).toMatchObject({
    kind: 'facts',
    before: '0',
    after: '500',
  })
})

test('what people bring to a pool of the station is told as a figure of the group', () => {
  const facts = october.facts.map((one) =>
    one.id === 'V-2026-10-1' ? { ...one, measures: { list: '3000.00', paid: '2900.00' } } : one,
  )
  const { parts } = attributeChange({ plan, input: october }, { plan, input: { ...october, facts } }, 'I01')
  expect(parts).toMatchObject([{ kind: 'figure', name: 'sales.fitted.install', node: 'install' }])
})

test("a score and a target are read of the person, with the person's own sheet before that of the group", () => {
  const points = (e01: string) => ['E03', 'E01'].map((person) => ({ person, points: person === 'E01' ? e01 : '99' }))
  const [before, after] = ['95', '97'].map((one) => ({ plan, input: { ...october, scores: points(one) } }))
  expect(before && after && attributeChange(before, after, 'E01').parts).toMatchObject([
    { kind: 'score', before: '95', after: '97' },
  ])
  const [accessory] = october.targets.filter(({ name }) => name === 'accessory')
  if (!accessory) throw new Error('the month has a sheet of accessories')
  const own = { ...accessory, person: 'S01', values: { salesTarget: '5000.00' } }
  const facts = october.facts.map((one) =>
    one.id === 'V-2026-10-2' ? { ...one, measures: { list: '500.00', paid: '450.00' } } : one,
  )
  const month = { ...october, facts }
  const targets = [...month.targets, { ...own, person: 'S02' }, own]
  const changed = attributeChange({ plan, input: month }, { plan, input: { ...month, targets } }, 'S01')
  expect(changed.parts.find(({ kind }) => kind === 'target')).toMatchObject({
    name: 'accessory.salesTarget',
    before: '6000.00',
    after: '5000.00',
  })
})

test('a rule that changed is the reason for all of it, also where orders changed with it', () => {
  const steps = plan.steps.map((step) =>
    step.name === 'output.normal'
      ? { ...step, is: { op: 'sum', facts: 'collection', of: { op: 'measure', name: 'amount' } } as const }
      : step,
  )
  const facts = october.facts.filter(({ id }) => id !== 'RO-2026-10-1')
  expect(told({ facts }, { ...plan, steps }).filter(({ node }) => node === 'output.normal')).toMatchObject([
    { kind: 'figure', name: 'output.normal', after: '0' },
  ])
})
