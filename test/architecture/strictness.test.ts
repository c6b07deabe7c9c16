import { expect, test } from 'vitest'
import { excuses } from './comments.ts'
import { flagsOff, pureWorldOpen } from './compiler.ts'
import { readHouse, tree } from './tree.ts'

test('the compiler of the house is as strict as the law says', () => {
  expect(flagsOff(readHouse())).toEqual([])
  expect(pureWorldOpen(readHouse())).toEqual([])
})

test('the house has no excuses', () => {
  expect(excuses(readHouse())).toEqual([])
})

const base = readHouse().get('tsconfig.base.json') ?? ''

test('a flag that was turned off is found, in the base and in one world', () => {
  expect(flagsOff(tree({ 'tsconfig.base.json': base.replace('"strict": true', '"strict": false') }))).toEqual([
    expect.stringContaining('"strict"'),
  ])
  const loose = '{ "compilerOptions": { "exactOptionalPropertyTypes": false } }'
  expect(flagsOff(tree({ 'tsconfig.base.json': base, 'tsconfig.web.json': loose }))).toEqual([
    expect.stringContaining('tsconfig.web.json: leave "exactOptionalPropertyTypes"'),
  ])
})

test.each(['{ "lib": ["ES2023", "DOM"], "types": [] }', '{ "lib": ["ES2023"], "types": ["node"] }', '{}'])(
  'a pure world with %s is found',
  (options) => {
    expect(pureWorldOpen(tree({ 'tsconfig.rules.json': `{ "compilerOptions": ${options} }` }))).toHaveLength(1)
  },
)

const todo = 'TODO'

test.each([
  '// oxlint-disable-next-line no-console',
  '/* eslint-disable */',
  '// @ts-expect-error',
  '// @ts-ignore -- why',
  `// ${todo} later`,
  'export const a = 1 as any',
  'export const a = <any>1',
])('%s is an excuse', (text) => {
  expect(excuses(tree({ 'src/kernel/a.ts': `${text}\nexport const b = 1` }))).toEqual([
    expect.stringContaining('src/kernel/a.ts:1'),
  ])
})

test.each([
  '// oxlint-disable-next-line no-console -- the command line prints its result',
  '// @ts-expect-error: the published types forget that the argument may be absent',
  `export const a = '${todo}'`,
  'export const a = 1 as unknown',
])('%s is none', (text) => {
  expect(excuses(tree({ 'src/kernel/a.ts': `${text}\nexport const b = 1` }))).toEqual([])
})
