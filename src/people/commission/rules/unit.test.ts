import { expect, test } from 'vitest'
import { divideUnits, formatUnit, isSameUnit, multiplyUnits, parseUnit } from './unit.ts'

const unit = (text: string) => parseUnit(text) ?? expect.fail(`${text} is a unit`)

test('reads a unit, or one by another, and nothing else', () => {
  for (const text of ['ratio', 'money', 'hours', 'count', 'days', 'money/hours', 'count/days'])
    expect(formatUnit(unit(text))).toBe(text)
  for (const text of ['', 'yuan', 'money/', '/hours', 'money/hours/days', 'ratio/hours', 'money/ratio'])
    expect(parseUnit(text)).toBeUndefined()
})

test('hours times yuan an hour is yuan, yuan by yuan is a ratio', () => {
  expect(formatUnit(multiplyUnits(unit('hours'), unit('money/hours')))).toBe('money')
  expect(formatUnit(divideUnits(unit('money'), unit('money')))).toBe('ratio')
  expect(formatUnit(multiplyUnits(unit('money'), unit('money')))).toBe('money·money')
  expect(formatUnit(divideUnits(unit('ratio'), unit('hours')))).toBe('1/hours')
})

test('yuan and hours are not the same', () => {
  expect(isSameUnit(unit('money'), unit('hours'))).toBe(false)
  expect(isSameUnit(divideUnits(unit('money'), unit('money')), unit('ratio'))).toBe(true)
})
