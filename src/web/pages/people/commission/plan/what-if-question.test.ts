import { expect, test } from 'vitest'
import { addressOf, questionOf, valuesBetween, withoutKey } from './what-if-question.ts'

test('a question comes out of the address as it was written into it', () => {
  const address = {
    period: '2026-10',
    set: 'outputRate=0.006|bands=0:0.15,1:0.17',
    gone: 'complaint/C-1',
    roster: 'M02=1.2',
  }
  expect(addressOf(questionOf(address))).toEqual(address)
  expect(questionOf(address).set.get('bands')).toBe('0:0.15,1:0.17')
})

test('what is not asked leaves nothing in the address', () => {
  expect(addressOf(questionOf({}))).toEqual({ period: undefined, set: undefined, gone: undefined, roster: undefined })
  expect([...withoutKey(new Map([['a', '1']]), 'a')]).toEqual([])
})

test('values lie in equal steps, both ends included', () => {
  expect(valuesBetween(0.004, 0.006, 3)).toEqual(['0.004', '0.005', '0.006'])
  expect(valuesBetween(100, 140, 5)).toEqual(['100', '110', '120', '130', '140'])
  expect(valuesBetween(0.5, 1, 1)).toEqual(['0.5'])
})
