import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addRationals,
  compareRationals,
  divideRationals,
  formatRational,
  greatestCommonDivisor,
  multiplyRationals,
  negateRational,
  parseRational,
  rational,
  rationalToNumber,
  readRational,
  subtractRationals,
  sumRationals,
} from './rational.ts'

const parse = (text: string) => parseRational(text) ?? expect.fail(`${text} is a number`)

test('reads decimal text and fractions exactly and writes them in lowest terms', () => {
  const cases = {
    '1.5': '3/2',
    '1.50': '3/2',
    '007': '7/1',
    '-0.25': '-1/4',
    '0': '0/1',
    '26/20': '13/10',
    '0.1': '1/10',
  }
  for (const [text, written] of Object.entries(cases)) expect(formatRational(parse(text))).toBe(written)
})

test('refuses what is no plain number', () => {
  for (const text of [
    '',
    ' 1',
    '1e3',
    'NaN',
    '1.',
    '.5',
    '+1',
    '1,5',
    '1/0',
    '1/-2',
    '0x10',
    '１',
    'Infinity',
    '1/2/3',
  ])
    expect(parseRational(text)).toBeUndefined()
})

test('a denominator of zero is an accident, a negative one moves its sign up', () => {
  expect(() => rational(1n, 0n)).toThrow(RangeError)
  expect(formatRational(rational(3n, -6n))).toBe('-1/2')
})

test('compares by cross multiplication where doubles would call them equal', () => {
  const left = parse('0.1000000000000000000001')
  expect(rationalToNumber(left)).toBe(0.1)
  expect(compareRationals(left, parse('0.1'))).toBe(1)
  expect(compareRationals(parse('0.1'), left)).toBe(-1)
  expect(compareRationals(parse('2/4'), parse('0.5'))).toBe(0)
})

test('order, product and lowest terms hold for any fractions', () => {
  const fraction = fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
  fc.assert(
    fc.property(fraction, fraction, ([a, b], [c, d]) => {
      const [left, right] = [rational(a, b), rational(c, d)]
      expect(left.numerator * b).toBe(a * left.denominator)
      expect(greatestCommonDivisor(left.numerator < 0n ? -left.numerator : left.numerator, left.denominator)).toBe(1n)
      expect(compareRationals(left, right)).toBe(-compareRationals(right, left) + 0)
      const product = multiplyRationals(left, right)
      expect(product.numerator * b * d).toBe(a * c * product.denominator)
      expect(parseRational(formatRational(left))).toEqual(left)
    }),
  )
})

test('sum, difference, quotient and the sum of many are exact', () => {
  const [half, third] = [rational(1n, 2n), rational(1n, 3n)]
  expect(addRationals(half, third)).toEqual(rational(5n, 6n))
  expect(subtractRationals(half, third)).toEqual(rational(1n, 6n))
  expect(divideRationals(half, third)).toEqual(rational(3n, 2n))
  expect(negateRational(half)).toEqual(rational(-1n, 2n))
  expect(sumRationals([half, third, rational(1n, 6n), half, half])).toEqual(rational(2n))
  expect(sumRationals([])).toEqual(rational(0n))
  expect(() => divideRationals(half, rational(0n))).toThrow(RangeError)
})

test('writes a decimal for reading and says where it was cut', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['13/10', '1.3'],
    ['100', '100'],
    ['-1/4', '-0.25'],
    ['1/3', '0.333333…'],
    ['2/3', '0.666667…'],
    ['23600/13', '1815.384615…'],
    ['0', '0'],
    ['-1/3', '-0.333333…'],
    ['0.0000005', '0.000001…'],
    ['-0.0000004', '-0…'],
    ['10.05', '10.05'],
  ]
  for (const [text, read] of cases) expect(readRational(parse(text))).toBe(read)
  expect(readRational(parse('1/3'), 2)).toBe('0.33…')
  expect(readRational(parse('5/2'), 0)).toBe('3…')
})

test('gives charts the nearest double', () => {
  expect(['7', '1.5', '-2.25', '1/3', '123456789.125'].map((text) => rationalToNumber(parse(text)))).toEqual([
    7,
    1.5,
    -2.25,
    1 / 3,
    123_456_789.125,
  ])
})

test('a sum of fractions with one denominator is in lowest terms too', () => {
  expect(addRationals(rational(1n, 4n), rational(1n, 4n))).toEqual({ numerator: 1n, denominator: 2n })
  expect(sumRationals([rational(1n, 4n), rational(1n, 4n)])).toEqual({ numerator: 1n, denominator: 2n })
  expect(() => rational(1n, 0n)).toThrow('a fraction needs a denominator other than zero')
})
