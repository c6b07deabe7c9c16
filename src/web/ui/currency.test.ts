import { expect, test } from 'vitest'
import { inCurrency, isWorded, nameOfCurrency } from './currency.ts'

test.each([
  ['zh-Hant', 'TWD', '$1,234.50', '新台幣'],
  ['zh-Hans', 'TWD', 'NT$1,234.50', '新台币'],
  ['en', 'TWD', 'NT$1,234.50', 'New Taiwan Dollar'],
  ['zh-Hant', 'HKD', 'HK$1,234.50', '港幣'],
  ['zh-Hans', 'HKD', 'HK$1,234.50', '港元'],
  ['en', 'HKD', 'HK$1,234.50', 'Hong Kong Dollar'],
  ['en', 'JPY', '¥1,234.50', 'Japanese Yen'],
])('in %s amounts of %s read %s and it is called %s', (...[language, currency, amount, name]) => {
  expect(inCurrency(language, currency).format(1234.5)).toBe(amount)
  expect(nameOfCurrency(language, currency)).toBe(name)
})

test.each(['zh-Hant', 'zh-Hans', 'en'])('in %s yuan are a plain number, which has words of our own', (language) => {
  expect(inCurrency(language, 'CNY').format(1234.5)).toBe('1,234.50')
  expect([isWorded('CNY'), isWorded('TWD')]).toEqual([true, false])
})

test('what is owed has its sign in front, and a hundredth is never rounded away', () => {
  expect(inCurrency('en', 'TWD').format(-0.01)).toBe('-NT$0.01')
})
