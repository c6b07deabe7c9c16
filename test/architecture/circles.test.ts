import { expect, test } from 'vitest'
import { fileCircles, roomCircles } from './circles.ts'
import { readHouse, tree } from './tree.ts'

test('no file of the house imports itself in a circle', () => {
  expect(fileCircles(readHouse())).toEqual([])
})

test('no room of the house imports another in a circle', () => {
  expect(roomCircles(readHouse())).toEqual([])
})

test('a circle of files is found, also when one link is only a type', () => {
  const files = tree({
    'src/kernel/a.ts': `import { b } from './b.ts'\nexport const a = b`,
    'src/kernel/b.ts': `import type { C } from './c.ts'\nexport const b: C = 1`,
    'src/kernel/c.ts': `export { a } from './a.ts'\nexport type C = number`,
  })
  expect(fileCircles(files)).toEqual([
    expect.stringContaining('src/kernel/a.ts → src/kernel/b.ts → src/kernel/c.ts → src/kernel/a.ts'),
  ])
})

test.each([
  ['an import() of a literal', `export const a = () => import('./a.ts')`],
  ['an import type expression', `export type A = import('./a.ts').A`],
  ['export all', `export * from './a.ts'`],
])('a file that reaches itself by %s is a circle', (_, text) => {
  expect(fileCircles(tree({ 'src/kernel/a.ts': text }))).toHaveLength(1)
})

test('a circle of rooms is found though no file is in a circle', () => {
  const files = tree({
    'src/goods/supply/index.ts': `export const one = 1`,
    'src/goods/supply/supply.service.ts': `import { two } from '../ordering/index.ts'\nexport const x = two`,
    'src/goods/ordering/index.ts': `export const two = 2`,
    'src/goods/ordering/place-order.ts': `import type { one } from '../supply/index.ts'\nexport type X = typeof one`,
  })
  expect(fileCircles(files)).toEqual([])
  expect(roomCircles(files)).toEqual([expect.stringContaining('ordering → supply → ordering')])
})

test('a diamond is no circle', () => {
  const files = tree({
    'src/kernel/a.ts': `import './b.ts'\nimport './c.ts'`,
    'src/kernel/b.ts': `import './d.ts'`,
    'src/kernel/c.ts': `import './d.ts'`,
    'src/kernel/d.ts': `export const d = 1`,
  })
  expect(fileCircles(files)).toEqual([])
})
