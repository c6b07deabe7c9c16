import { expect, test } from 'vitest'
import { plan } from '../../../../test/commission/engine.ts'
import { payMonth } from '../../../../test/support/pay-station.ts'
import { rational } from '../../../kernel/rational.ts'
import { Computation } from './computation.ts'
import { replayOfDeduction, replayOfStep, valueOf } from './replay.ts'
import { settingsIn } from './settings.ts'
import { stateOf } from './statement.ts'
import { figureStep } from './step.ts'

const october = payMonth('2026-10')

const computed = (input: typeof october): Computation => {
  const computation = new Computation({ plan, input, settings: settingsIn(plan, input.period), work: figureStep })
  stateOf(computation, 'E01', new Map())
  return computation
}

const before = computed(october)
const after = computed({
  ...october,
  roster: october.roster.map((one) => (one.person === 'E03' ? { ...one, coefficient: '0.2' } : one)),
})
const months = [before, after] as const
const stepOf = (name: string) => plan.steps.find((one) => one.name === name)

test('a figure nobody has is nothing', () => {
  expect(valueOf(before, 'nowhere')).toEqual(rational(0n))
})

test('a step is worked out again with every source from one month', () => {
  const step = stepOf('output.attainment')
  const replay = step && replayOfStep(months, step, undefined)
  expect(replay?.(() => before)).toEqual(valueOf(before, 'output.attainment'))
})

test('a share takes the pool from one month and the weights from the other', () => {
  const step = stepOf('reception.share')
  const asked: string[] = []
  const value = step && replayOfStep(months, step, 'E01')
  const mixed = value?.((source) => {
    asked.push(`${source.kind} ${source.name}`)
    return source.kind === 'share' ? after : before
  })
  expect(asked).toEqual(['figure reception', 'share reception.share/E01'])
  const { numerator, denominator } = valueOf(before, 'reception')
  expect(mixed).toEqual(rational(numerator * 4n, denominator * 10n))
})

test('what is shared job by job is only taken as a whole', () => {
  const amount = { op: 'constant', value: '1', unit: 'money' } as const
  const step = { name: 'jobs', label: { 'zh-Hant': '', 'zh-Hans': '', en: '' }, clause: '' }
  const is = { op: 'jobShares', facts: 'hours', among: 'person', amount } as const
  expect(replayOfStep(months, { ...step, is }, 'E01')).toBeUndefined()
})

test('a deduction is its rate of the gross', () => {
  const deduction = plan.deductions.find(({ name }) => name === 'assessment')
  const replay = deduction && replayOfDeduction(months, deduction, 'E01')
  const { numerator, denominator } = valueOf(before, 'gross/E01')
  expect(replay?.(() => before)).toEqual(rational(numerator, denominator * 10n))
})
