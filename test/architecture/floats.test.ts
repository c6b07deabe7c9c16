import { expect, test } from 'vitest'
import { floatExceptions, floatsOfMoney } from './floats.ts'
import { readHouse, tree } from './tree.ts'

const path = 'src/people/commission/rules/a.ts'
const holding = (expression: string) => `export const pay = (text: string, list: number[]) => ${expression}\n`

test('no amount of pay passes through a binary number', () => {
  expect(floatsOfMoney(readHouse(), floatExceptions)).toEqual([])
})

test('the list of exceptions never grows', () => {
  expect(Object.keys(floatExceptions).length).toBeLessThanOrEqual(8)
})

test.each([
  'Number(text)',
  'list.map(Number)',
  'parseFloat(text)',
  'parseInt(text, 10)',
  'Math.round(list.length)',
  '(list[0] ?? 0).toFixed(2)',
  '+text',
  'list.length * 0.18',
  'list.length * 1e2',
  'list.length * .5',
])('%s is found in the rules of pay and in the kernel of money, and left alone elsewhere', (expression) => {
  const text = holding(expression)
  const files = tree({
    [path]: text,
    'src/kernel/money.ts': text,
    'src/kernel/page.ts': text,
    'src/people/commission/runs.ts': text,
    'src/people/commission/rules/a.test.ts': text,
  })
  expect(floatsOfMoney(files, {})).toEqual([
    expect.stringMatching(/^src\/people\/commission\/rules\/a.ts:1 uses /),
    expect.stringMatching(/^src\/kernel\/money.ts:1 uses /),
  ])
})

test('whole numbers, bigints and text are left alone', () => {
  expect(
    floatsOfMoney(tree({ [path]: holding("BigInt(text) + 200n * BigInt(list.length - 1) + '0.18'") }), {}),
  ).toEqual([])
})

test('an exception holds for its function alone, and must leave when nothing needs it', () => {
  const files = tree({ [path]: `${holding('Number(text)')}${holding('Number(text)').replace('pay', 'other')}` })
  expect(floatsOfMoney(files, { [`${path} pay`]: 'a count' })).toEqual([expect.stringContaining(`${path}:2 uses`)])
  expect(floatsOfMoney(tree({ [path]: holding('text') }), { [`${path} pay`]: 'a count' })).toEqual([
    expect.stringContaining(`${path} pay needs no exception`),
  ])
})
