import { expect, test } from 'vitest'
import { rulesUnexplained } from './examples.ts'
import { readHouse, tree } from './tree.ts'

test('every rule of the house has an example and a test', () => {
  expect(rulesUnexplained(readHouse())).toEqual([])
})

const rule = (text: string, tests = `test('splits', () => splitByWeight())`) =>
  tree({ 'src/goods/supply/rules/split.ts': text, 'src/goods/supply/rules/split.test.ts': tests })

const explained = '/** Splits. Example: `splitByWeight(3)` is 1. */\n'

test.each(['export const splitByWeight = (n: number) => n', 'export function splitByWeight(n: number) { return n }'])(
  '%s wants an example and a test',
  (text) => {
    expect(rulesUnexplained(rule(explained + text))).toEqual([])
    expect(rulesUnexplained(rule(text))).toEqual([expect.stringContaining('split.ts:1 exports splitByWeight without')])
    expect(rulesUnexplained(rule(`/** Splits. */\n${text}`))).toHaveLength(1)
    expect(rulesUnexplained(rule(`// Example: 1\n${text}`))).toHaveLength(1)
    expect(rulesUnexplained(rule(explained + text, ''))).toEqual([expect.stringContaining('no test beside it names')])
  },
)

test('the docstring must stand right before its rule', () => {
  const text = `${explained}const other = 1\nexport const splitByWeight = () => other`
  expect(rulesUnexplained(rule(text))).toHaveLength(1)
})

test('constants and types need neither', () => {
  expect(rulesUnexplained(rule('export const largest = 5\nexport type Share = number'))).toEqual([])
})
