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

const asked = (name: string, person?: string, pair: readonly [Computation, Computation] = months) => {
  const sources: string[] = []
  const step = stepOf(name)
  const replay = step && replayOfStep(pair, step, person)
  const value = replay?.((source) => {
    sources.push(`${source.kind} ${source.name}`)
    return pair[0]
  })
  return { sources: [...new Set(sources)], value }
}

test('a figure names everything it is made of: figures of the station and the own, facts, targets, settings', () => {
  const facts = october.facts.map((one) =>
    one.id === 'V-2026-10-2' ? { ...one, measures: { list: '500.00', paid: '450.00' } } : one,
  )
  const sold = computed({ ...october, facts })
  expect(asked('sales.plain', 'S01', [sold, sold]).sources).toEqual([
    'facts accessorySale',
    'setting accessoryRate',
    'figure sales.attainment/S01',
  ])
  expect(asked('output').sources).toEqual(['figure output.normal', 'figure output.warranty', 'figure output.accident'])
  expect(asked('sales.attainment', 'S01').sources).toEqual([
    'setting attainmentBands',
    'figure sales.received/S01',
    'target accessory.salesTarget',
    'setting attainmentFloor',
    'setting attainmentCap',
  ])
})

test('what the station takes from its people is named as that of a group', () => {
  const { sources, value } = asked('install')
  expect(sources).toEqual(['figure install.reception', 'group sales.fitted.install', 'figure other.install'])
  expect(value).toEqual(
    computed(october).seen('install', undefined, { children: new Set(), facts: new Set(), settings: new Map() }),
  )
})

test("a person takes from the station what is the station's", () => {
  const step = stepOf('sales.plain')
  const own = step && { ...step, is: { op: 'step', name: 'output' } as const }
  const sources: unknown[] = []
  if (own) replayOfStep(months, own, 'S01')?.((source) => (sources.push(source), before))
  expect(sources).toEqual([{ kind: 'figure', name: 'output' }])
})

test('facts are looked at as their own month has them, each measured there', () => {
  const { sources, value } = asked('other')
  expect(sources).toEqual(['facts otherSale', 'setting otherDeptRate'])
  const { numerator, denominator } = rational(1999n, 50n)
  expect(value).toEqual(rational(numerator, denominator))
})

test('a score and the settings it is measured by are sources of a deduction; without a score it is asked once', () => {
  const ask = (month: Computation) => {
    const deduction = plan.deductions.find(({ name }) => name === 'assessment')
    const sources: string[] = []
    if (deduction)
      replayOfDeduction([month, month], deduction, 'E01')((one) => (sources.push(`${one.kind} ${one.name}`), month))
    return [...new Set(sources)]
  }
  const scored = (points: string) =>
    computed({ ...october, scores: october.scores.map((one) => (one.person === 'E01' ? { ...one, points } : one)) })
  const known = ['figure gross/E01', 'score ', 'setting assessmentThreshold']
  expect(ask(scored('95'))).toEqual([...known, 'setting assessmentRate'])
  expect(ask(scored('96'))).toEqual([...known, 'setting assessmentAtThreshold'])
  expect(ask(computed({ ...october, scores: [] }))).toEqual(['figure gross/E01', 'score '])
})

test('the choice of the month that answers decides', () => {
  const strict = new Computation({
    plan,
    input: { ...october, scores: [{ person: 'E01', points: '96' }] },
    settings: settingsIn(plan, '2026-10', new Map([['assessmentAtThreshold', 'deduct']])),
    work: figureStep,
  })
  stateOf(strict, 'E01', new Map())
  const deduction = plan.deductions.find(({ name }) => name === 'assessment')
  const { numerator, denominator } = valueOf(strict, 'gross/E01')
  expect(deduction && replayOfDeduction([strict, strict], deduction, 'E01')(() => strict)).toEqual(
    rational(numerator, denominator * 10n),
  )
})

test('a share by a fixed number of coefficients is the part of the pool it came out as', () => {
  const fixed = new Computation({
    plan,
    input: october,
    settings: settingsIn(plan, '2026-10', new Map([['groupCoefficient', '2']])),
    work: figureStep,
  })
  stateOf(fixed, 'E01', new Map())
  const step = stepOf('reception.share')
  const replay = step && replayOfStep([before, fixed], step, 'E01')
  expect(replay?.(() => fixed)).toEqual(valueOf(fixed, 'reception.share/E01'))
  const none = new Computation({
    plan,
    input: { ...october, facts: [] },
    settings: settingsIn(plan, '2026-10', new Map([['groupCoefficient', '2']])),
    work: figureStep,
  })
  stateOf(none, 'E01', new Map())
  expect(step && replayOfStep([none, none], step, 'E01')?.(() => none)).toEqual(rational(0n))
  expect(step && replayOfStep(months, step, 'X')?.(() => before)).toEqual(rational(0n))
})
