import { expect, test } from 'vitest'
import { type FactField, fieldsOf, type FieldType, readField } from './fact-field.ts'

const field = (type: FieldType, isOptional = true, choices?: readonly string[]): FactField => ({
  name: 'x',
  part: 'own',
  key: 'x',
  type,
  isOptional,
  ...(choices && { choices }),
})
const words = (choice: string): readonly string[] =>
  choice === 'true' ? ['是', 'yes'] : choice === 'goodwill' ? ['善意維修'] : []
const read = (type: FieldType, text: string) => readField(field(type), text, words)

test('the fields of a kind are its id, people, days, figures and attributes; a name that comes twice says where it lies', () => {
  const kind = {
    dates: ['on'],
    measures: { hours: 'hours', rate: 'money/hours' },
    attributes: { on: 'flag' },
    people: ['person'],
  } as const
  expect(fieldsOf(kind).map(({ name, type, isOptional }) => [name, type, isOptional])).toEqual([
    ['id', 'id', false],
    ['person', 'people', false],
    ['on', 'day', true],
    ['hours', 'hours', true],
    ['rate', 'ratio', true],
    ['attributes.on', 'flag', false],
  ])
})

test('what is chosen from a list names its choices, a text may be empty, and a figure without a day may not', () => {
  const kind = {
    dates: [],
    measures: { amount: 'money' },
    attributes: { kind: ['normal', 'goodwill'], note: 'text' },
    people: [],
  } as const
  expect(fieldsOf(kind)).toEqual([
    { name: 'id', part: 'id', key: 'id', type: 'id', isOptional: false },
    { name: 'amount', part: 'measures', key: 'amount', type: 'money', isOptional: false },
    {
      name: 'kind',
      part: 'attributes',
      key: 'kind',
      type: 'choice',
      choices: ['normal', 'goodwill'],
      isOptional: false,
    },
    { name: 'note', part: 'attributes', key: 'note', type: 'text', isOptional: true },
  ])
})

test.each([
  ['money', '1080.00', '1080.00'],
  ['money', '-5', '-5'],
  ['money', '1.005', undefined],
  ['money', '1e3', undefined],
  ['money', '1,080.50', '1080.50'],
  ['money', '12,34', undefined],
  ['money', '1,0800', undefined],
  ['hours', '１２．５', '12.5'],
  ['hours', '2.125', '2.125'],
  ['hours', '-2', undefined],
  ['hours', '0.1234567', undefined],
  ['count', '3.0', undefined],
  ['ratio', '0.4', '0.4'],
  ['day', '2026/10/4', '2026-10-04'],
  ['day', '2026-02-29', undefined],
  ['day', '2024-02-29', '2024-02-29'],
  ['day', '4.10.2026', undefined],
  ['day', '2026.1.4', '2026-01-04'],
  ['day', '2026-01-31', '2026-01-31'],
  ['day', '2026-10-04 08:30', undefined],
  ['day', '12026-10-04', undefined],
  ['day', '2026-10', undefined],
  ['day', '2026-13-04', undefined],
  ['day', '0026-10-04', undefined],
  ['month', '2026-10', '2026-10'],
  ['month', '2026-10-01', '2026-10'],
  ['month', '2026/10', '2026-10'],
  ['month', '2026-01', '2026-01'],
  ['month', '2026-13', undefined],
  ['month', '2026/10/01', '2026-10'],
  ['month', '2026/9', '2026-09'],
  ['month', '2026-10-02', undefined],
  ['month', '202610', undefined],
  ['month', '2026-10-02', undefined],
  ['month', '2026-01-15', undefined],
  ['month', '12026-10', undefined],
  ['flag', '是', true],
  ['flag', '1', true],
  ['flag', '0', false],
  ['flag', 'FALSE', false],
  ['flag', 'maybe', undefined],
  ['people', 'E01、E02', ['E01', 'E02']],
  ['people', ',E01; E02 ,', ['E01', 'E02']],
  ['people', 'E01\uFF0CE02\uFF1BE03', ['E01', 'E02', 'E03']],
  ['people', 'E01 E01', undefined],
  ['text', 'brakes squeal', 'brakes squeal'],
  ['text', 'a\u0000b', undefined],
  ['id', 'RO-1', 'RO-1'],
  ['id', 'RO\u007F1', undefined],
] as const)('as %s, %s is read as %j', (type, text, value) => {
  expect(read(type, text)).toEqual(value)
})

test('a choice is found by its code or its word, an empty field is null only where it may be empty', () => {
  const choice = field('choice', false, ['normal', 'goodwill'])
  expect([
    readField(choice, 'Normal', words),
    readField(choice, '善意維修', words),
    readField(choice, 'x', words),
  ]).toEqual(['normal', 'goodwill', undefined])
  expect([read('money', ' '), readField(field('money', false), '', words)]).toEqual([null, undefined])
  expect([read('flag', ''), readField(field('flag', false), '', words)]).toEqual([false, undefined])
})

test('a number and each of several people have at most a hundred characters, a text at most a thousand', () => {
  expect([read('id', 'n'.repeat(100)), read('id', 'n'.repeat(101))]).toEqual(['n'.repeat(100), undefined])
  expect(read('people', `E01 ${'p'.repeat(100)}`)).toEqual(['E01', 'p'.repeat(100)])
  expect(read('people', `E01 ${'p'.repeat(101)}`)).toBeUndefined()
  expect([read('text', 't'.repeat(1000)), read('text', 't'.repeat(1001))]).toEqual(['t'.repeat(1000), undefined])
})
