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
  ['month', '2026-10', '2026-10'],
  ['month', '2026-10-01', '2026-10'],
  ['month', '2026-13', undefined],
  ['flag', '是', true],
  ['flag', 'FALSE', false],
  ['flag', 'maybe', undefined],
  ['people', 'E01、E02', ['E01', 'E02']],
  ['people', 'E01 E01', undefined],
  ['text', 'a\u0000b', undefined],
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
