import { expect, test } from 'vitest'
import { isPercent, overrideText, sayOverride, settingOf, shift, typedOf, type Controlled } from './setting-text.ts'

const parameter = (kind: Controlled['kind'], unit: string | null = 'ratio'): Controlled => ({
  kind,
  unit,
  by: null,
  isOptional: true,
  choices: [],
  label: 'x',
})

test.each([
  ['0.005', 2, '0.5'],
  ['0.5', -2, '0.005'],
  ['20', -2, '0.2'],
  ['0.10', 2, '10'],
  ['1', 2, '100'],
  ['-0.5', -2, '-0.005'],
  ['1/3', 2, '1/3'],
])('%s with its point moved by %i is %s', (text, places, moved) => {
  expect(shift(text, places)).toBe(moved)
})

test('what is a part of one is written as per cent, a factor or a score is not', () => {
  expect(isPercent(parameter('figure'), '0.005')).toBe(true)
  expect(isPercent(parameter('figure'), '1.17')).toBe(false)
  expect(isPercent(parameter('figure', 'money'), '0.5')).toBe(false)
  expect(isPercent(parameter('steps'), ['0.05', '0.20'])).toBe(true)
})

test.each([
  ['a rate', parameter('figure'), '0.005'],
  ['an amount', parameter('figure', 'money/hours'), '120'],
  ['a choice', parameter('choice'), 'days'],
  ['a yes', parameter('flag'), true],
  ['steps', parameter('steps'), ['0.05', '0.2']],
  ['rows', parameter('rows'), [{ from: '0.9', value: '0.15' }]],
  ['nothing', parameter('figure'), null],
] as const)('%s comes out of its control as it went in', (_what, one, value) => {
  const setting = value as Parameters<typeof typedOf>[1]
  expect(settingOf(one, typedOf(one, setting), isPercent(one, setting))).toEqual(value)
})

test('a rate that is 0 or 1 for a while is written as per cent like its other values', () => {
  for (const value of ['0', '1', '0.006'])
    expect(settingOf(parameter('figure'), typedOf(parameter('figure'), value, true), true)).toBe(value)
  expect(typedOf(parameter('figure'), '1', true).text).toBe('100')
})

test('a what-if reads as people write settings', () => {
  expect(sayOverride(parameter('figure'), '0.005', '0.006')).toBe('0.6%')
  expect(sayOverride(parameter('figure', 'money/hours'), '120', '130')).toBe('130')
  const choice = { ...parameter('choice'), choices: [{ value: 'days', label: '按天' }] }
  expect(sayOverride(choice, 'none', 'days')).toBe('按天')
})

test('a what-if writes settings in one line', () => {
  expect(overrideText(['0.05', '0.2'])).toBe('0.05,0.2')
  expect(overrideText([{ from: '0', value: '0.15' }])).toBe('0:0.15')
  expect([overrideText(null), overrideText(true), overrideText('0.006')]).toEqual(['none', 'true', '0.006'])
})
