import { expect, test } from 'vitest'
import { impurity } from './purity.ts'
import { readHouse, tree } from './tree.ts'

test('kernel and rules know no clock and no dice', () => {
  expect(impurity(readHouse())).toEqual([])
})

test.each(['Date.now()', 'new Date()', 'Date()', 'Math.random()', 'crypto.randomUUID()', 'performance.now()'])(
  '%s is found in the kernel and in rules, and left alone in a service and in tests',
  (call) => {
    const text = `export const f = () => ${call}`
    const files = tree({
      'src/kernel/a.ts': text,
      'src/goods/supply/rules/a.ts': text,
      'src/goods/supply/rules/a.test.ts': text,
      'src/goods/supply/supply.service.ts': text,
    })
    expect(impurity(files)).toEqual([
      expect.stringMatching(/^src\/kernel\/a.ts:1 uses /),
      expect.stringMatching(/^src\/goods\/supply\/rules\/a.ts:1 uses /),
    ])
  },
)

test('a date made from an argument is pure', () => {
  expect(impurity(tree({ 'src/kernel/a.ts': `export const f = (day: string) => new Date(day).getTime()` }))).toEqual([])
})
