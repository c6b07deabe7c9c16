import { expect, test } from 'vitest'
import { parseRational, rational } from '../../../kernel/rational.ts'
import { grouped, type Named, sayValue, sayWorking } from './say-working.ts'

const named = (label: string, text: string, unit: string): Named => ({
  label,
  value: parseRational(text) ?? rational(0n),
  unit,
})

test('numbers that are known get their names, money two places and rates per cent', () => {
  const figures = [
    named('產值', '174690.5', 'money'),
    named('提成比例', '0.005', 'ratio'),
    named('達成率', '1.04', 'percent'),
  ]
  expect(sayWorking('174690.5 × 0.005 × 1.04', figures)).toBe('產值 174,690.50 × 提成比例 0.5% × 達成率 104%')
})

test('a number nobody named is only written in groups of three', () => {
  expect(sayWorking('(12000 − 200) ÷ 1.17', [])).toBe('(12,000 − 200) ÷ 1.17')
})

test('what adds nothing is left out of a sum, and stays in a product', () => {
  expect(sayWorking('710.37 − 0.00 − 12.5 + 0', [])).toBe('710.37 − 12.5')
  expect(sayWorking('3 + 0 × 5', [])).toBe('3 + 0 × 5')
})

test('of two figures of one value each is named once, in their order', () => {
  expect(sayWorking('50 + 50', [named('a', '50', 'money'), named('b', '50', 'money')])).toBe('a 50.00 + b 50.00')
})

test('a value that was shortened for reading is known again', () => {
  expect(sayWorking('0.333333… × 3', [named('rate', '1/3', 'percent')])).toBe('rate 33.33% × 3')
})

test('what is below zero bears the sign that stands between figures', () => {
  expect(sayWorking('160174 + (-192)', [])).toBe('160,174 + (−192)')
  expect(sayWorking('5 + (-192)', [named('refunds', '-192', 'money')])).toBe('5 + (refunds −192.00)')
  expect(sayWorking('-5 × 2', [named('part-time rate', '2', 'money')])).toBe('−5 × part-time rate 2.00')
})

test('says negative amounts, hours and large factors as they are', () => {
  expect(sayValue(rational(-123_456_789n, 100n), 'money')).toBe('-1,234,567.89')
  expect(sayValue(rational(425n, 2n), 'hours')).toBe('212.5')
  expect(sayValue(rational(117n, 100n), 'ratio')).toBe('1.17')
  expect(grouped('1234567.5')).toBe('1,234,567.5')
})

test('one whole and more, nothing and what is owed are no per cent, and a rate of a figure is no part of one', () => {
  expect(['1', '0', '-0.5'].map((text) => sayValue(parseRational(text) ?? rational(0n), 'ratio'))).toEqual([
    '1',
    '0',
    '-0.5',
  ])
  expect(sayValue(rational(1n, 2n), 'hours')).toBe('0.5')
})

test('a ratio is read with four places, everything else with two', () => {
  expect(sayValue(rational(11_725n, 10_000n), 'ratio')).toBe('1.1725')
  expect(sayValue(rational(21_255n, 10_000n), 'hours')).toBe('2.13')
})

test('a number gets the name of the figure that it is, not of one that stands before it', () => {
  const figures = [named('a', '7', 'money'), named('b', '9', 'money'), named('c', '8', 'money')]
  expect(sayWorking('8 + 5', figures)).toBe('c 8.00 + 5')
  expect(sayWorking('5 + 9 + 8 + 7', figures)).toBe('5 + b 9.00 + c 8.00 + a 7.00')
})
