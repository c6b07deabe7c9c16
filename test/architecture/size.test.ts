import { expect, test } from 'vitest'
import { longFiles, longFilesAtMost } from './exceptions.ts'
import { longest, tooLong } from './size.ts'
import { readHouse, tree } from './tree.ts'

test('no file of the house is longer than the law allows', () => {
  expect(tooLong(readHouse(), longFiles)).toEqual([])
})

test('the list of exceptions never grows', () => {
  expect(Object.keys(longFiles).length).toBeLessThanOrEqual(longFilesAtMost)
})

const path = 'src/goods/supply/supply.service.ts'
const file = (count: number) => tree({ [path]: 'x\n'.repeat(count) })

test('one line too many is found', () => {
  expect(tooLong(file(longest), {})).toEqual([])
  expect(tooLong(file(longest + 1), {})).toEqual([expect.stringContaining(`${path} has 301 lines`)])
})

test.each([
  ['grew', 402, 'grew to 402 lines'],
  ['shrank', 350, 'lower its number'],
  ['is within the law', 300, 'take it off'],
])('an exception that %s is found', (_, count, expected) => {
  expect(tooLong(file(count), { [path]: 401 })).toEqual([expect.stringContaining(expected)])
})

test('an exception holds while its number is exact, and must leave with its file', () => {
  expect(tooLong(file(401), { [path]: 401 })).toEqual([])
  expect(tooLong(tree({}), { [path]: 401 })).toEqual([expect.stringContaining('is gone')])
})

test('figures and texts may be as long as they are', () => {
  expect(tooLong(tree({ 'src/goods/supply/locale/en.json': 'x\n'.repeat(999) }), {})).toEqual([])
})
