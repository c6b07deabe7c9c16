import { expect, test } from 'vitest'
import { z } from 'zod'
import { isRefusal } from '../../kernel/refusal.ts'
import { fenCell, optionalWholeCell, wholeCell } from './cells.ts'
import { csvText } from './csv-text.ts'
import { readTable } from './read.ts'
import { shape } from './shape.ts'

const things = shape({
  name: 'things',
  label: (column) => column,
  about: (column) => `about ${column}`,
  columns: {
    name: { cell: z.string().min(1), example: 'a' },
    count: { cell: wholeCell, example: 1 },
    note: { cell: z.string(), isOptional: true, example: '' },
  },
})
const titles: Readonly<Record<string, string>> = { count: '數量' }
const says = { language: 'en', translate: (_language: string, key: string) => titles[key] ?? key } as const
const bytesOf = (text: string) => new TextEncoder().encode(text)

const readBytes = async (bytes: Uint8Array) => {
  const sheet = await readTable(says, things, { bytes, fileName: 'things.csv' })
  if (isRefusal(sheet)) return { code: sheet.code, params: sheet.params }
  if (sheet.faults.length === 0) return sheet.good()
  return { paths: sheet.faults.map(({ path }) => path), faults: sheet.faults, good: sheet.good() }
}
const read = (text: string) => readBytes(bytesOf(text))

test('columns come by name in any order, with or without a byte order mark, LF or CRLF, quoted or not', async () => {
  const wanted = [{ line: 2, value: { name: 'a,"b"', count: 3 } }]
  for (const text of ['name,count\n"a,""b""",3\n', '\uFEFFcount,name\r\n3,"a,""b"""\r\n', 'x,count,name\n,3,"a,""b"""'])
    expect(await read(text)).toEqual(wanted)
})

test('columns also come by what people call them, in any letter case, marked or not', async () => {
  expect(await read('Name *,數量\na,3\n')).toEqual([{ line: 2, value: { name: 'a', count: 3 } }])
})

test('an absent column is absent from the rows; an empty cell is empty', async () => {
  expect(await read('name,count\na,1\n')).toEqual([{ line: 2, value: { name: 'a', count: 1 } }])
  expect(await read('name,count,note\na,1,\n')).toEqual([{ line: 2, value: { name: 'a', count: 1, note: '' } }])
})

test('every bad cell is told with its line and column, what was found and what is valid; the good rows stay', async () => {
  expect(await read('name,count\na,1\n\n,2\nb,x\nc\n')).toMatchObject({
    paths: ['things.csv:4:name', 'things.csv:5:count', 'things.csv:6:'],
    faults: [
      {},
      { params: { column: '數量', value: 'x', valid: 'about count' } },
      { params: { expected: 2, found: 1 } },
    ],
    good: [{ line: 2, value: { name: 'a', count: 1 } }],
  })
})

test.each([
  ['nothing at all', '', 'table.missing-column'],
  ['a column missing', 'name\na\n', 'table.missing-column'],
  ['a column twice', 'name,count,name\na,1,b\n', 'table.doubled-column'],
  ['a quote that never ends', 'name,count\n"a,1\n', 'table.unreadable.broken-csv'],
  ['a character of binary files', 'name,count\na\0,1\n', 'table.unreadable.not-utf8'],
])('a file with %s is refused whole, by its own name', async (_name, text, code) => {
  expect(await read(text)).toMatchObject({ code, params: { file: 'things.csv' } })
})

test('broken UTF-8 is refused, not patched', async () => {
  const broken = Uint8Array.of(...bytesOf('name,count\n'), 0xff, 0x2c, 0x31)
  expect(await readBytes(broken)).toMatchObject({ code: 'table.unreadable.not-utf8' })
})

test.each(['1.5', '1e3', '-1', '0x10', '1,000', '１', '', ' ', '99999999999', '1000000001'])(
  '%j is no whole number',
  (cell) => {
    expect(wholeCell.safeParse(cell).success).toBe(false)
  },
)

test('money is read as fen, without passing through a float', () => {
  expect(['12.5', '0.07', '1.10', '999999999.99', '0'].map((cell) => fenCell.parse(cell))).toEqual([
    1250, 7, 110, 99_999_999_999, 0,
  ])
  for (const cell of ['1.234', '.5', '-1', '1,5', '1.'])
    expect([cell, fenCell.safeParse(cell).success]).toEqual([cell, false])
  expect(optionalWholeCell.parse('')).toBeNull()
})

test('what is written is read back as it was, formulas made harmless on the way', async () => {
  const names = ['=1+1', '+886', '-x', '@a', `'=x`, `''=y`, `'plain`, 'a"b', 'line\nbreak', '逗,號']
  const text = csvText(
    ['name', 'count'],
    names.map((name) => [name, 1]),
  )
  expect(text).toContain(`'=1+1`)
  const rows = await read(text)
  expect(Array.isArray(rows) && rows.map(({ value }) => value.name)).toEqual(names)
})
