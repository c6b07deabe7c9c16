import { expect, test } from 'vitest'
import s5 from '../plans/s5.json' with { type: 'json' }
import type { Plan } from './plan.ts'
import { rowsIn, settingsIn, settingText, stepsIn } from './settings.ts'

const shipped = s5 as unknown as Plan
const since = (day: string, value: string) => ({ since: day, value, reference: day })
const rate = shipped.parameters['outputRate'] ?? expect.fail()
const plan: Plan = {
  ...shipped,
  parameters: {
    ...shipped.parameters,
    outputRate: { ...rate, values: [since('2026-11-01', '0.006'), since('2018-05-01', '0.005')] },
    later: { ...rate, values: [since('2027-01-01', '0.01')] },
  },
}

test('the last value that holds on the first day of the month is the setting', () => {
  expect(settingsIn(plan, '2026-10').get('outputRate')?.value).toBe('0.005')
  expect(settingsIn(plan, '2026-11').get('outputRate')).toEqual(since('2026-11-01', '0.006'))
  expect(settingsIn(plan, '2026-11').has('later')).toBe(false)
})

test('a value that holds since the very first day of the month holds in it', () => {
  expect(settingsIn(plan, '2026-12').get('outputRate')?.value).toBe('0.006')
  expect(settingsIn(plan, '2018-05').get('outputRate')?.value).toBe('0.005')
  expect(settingsIn(plan, '2018-04').has('outputRate')).toBe(false)
})

test('the order in which values are written does not matter', () => {
  const values = [since('2018-05-01', '0.005'), since('2026-11-01', '0.006'), since('2020-01-01', '0.007')]
  const inOrder = (list: typeof values) =>
    settingsIn({ ...plan, parameters: { rate: { ...rate, values: list } } }, '2026-12').get('rate')?.value
  expect([inOrder(values), inOrder(values.toReversed())]).toEqual(['0.006', '0.006'])
})

test('a what-if stands in for it', () => {
  expect(settingsIn(plan, '2026-10', new Map([['outputRate', '0.02']])).get('outputRate')).toEqual({
    since: '2026-10-01',
    value: '0.02',
    reference: 'what-if',
  })
  expect(settingsIn(plan, '2026-10', new Map([['outputRate', '0.02']])).get('outputRate')?.value).toBe('0.02')
})

test('reads steps and rows, and writes a setting in one line', () => {
  const rows = [{ from: '1', value: '0.17' }]
  expect([stepsIn(['0.05']), stepsIn(rows), stepsIn('0.05'), stepsIn(null)]).toEqual([['0.05'], [], [], []])
  expect([rowsIn(rows), rowsIn(['0.05']), rowsIn(undefined)]).toEqual([rows, [], []])
  expect([rows, ['0.05', '0.20'], '0.18', true, null].map(settingText)).toEqual([
    '1 → 0.17',
    '0.05, 0.20',
    '0.18',
    'true',
    '',
  ])
})
