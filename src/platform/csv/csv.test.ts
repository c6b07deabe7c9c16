import { expect, test } from 'vitest'
import { z } from 'zod'
import { isRefusal } from '../../kernel/refusal.ts'
import { fenCell, optionalWholeCell, readCsv, wholeCell } from './read.ts'
import { csvText } from './write.ts'

const shape = {
  file: 'things.csv',
  columns: ['name', 'count'],
  optional: ['note'],
  row: z.object({ name: z.string().min(1), count: wholeCell, note: z.string().optional() }),
} as const
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => {
  const rows = readCsv(shape, bytes(text))
  return isRefusal(rows) ? { code: rows.code, params: rows.params, paths: rows.details?.map(({ path }) => path) } : rows
}

test('columns come by name in any order, with or without a byte order mark, LF or CRLF, quoted or not', () => {
  const wanted = [{ line: 2, value: { name: 'a,"b"', count: 3 } }]
  for (const text of ['name,count\n"a,""b""",3\n', '\uFEFFcount,name\r\n3,"a,""b"""\r\n', 'x,count,name\n,3,"a,""b"""'])
    expect(read(text)).toEqual(wanted)
})

test('an absent column is absent from the rows; an empty cell is empty', () => {
  expect(read('name,count\na,1\n')).toEqual([{ line: 2, value: { name: 'a', count: 1 } }])
  expect(read('name,count,note\na,1,\n')).toEqual([{ line: 2, value: { name: 'a', count: 1, note: '' } }])
})

test('every bad row is named with its line and column, also after empty lines', () => {
  expect(read('name,count\na,1\n\n,2\nb,x\nc\n')).toEqual({
    code: 'csv.rows-refused',
    params: { file: 'things.csv', count: 3 },
    paths: ['things.csv:4:name', 'things.csv:5:count', 'things.csv:6:'],
  })
})

test.each([
  ['nothing at all', '', 'csv.missing-column'],
  ['a column missing', 'name\na\n', 'csv.missing-column'],
  ['a column twice', 'name,count,name\na,1,b\n', 'csv.doubled-column'],
  ['a quote that never ends', 'name,count\n"a,1\n', 'csv.broken'],
  ['a character of binary files', 'name,count\na\0,1\n', 'csv.not-utf8'],
])('a file with %s is refused whole', (_name, text, code) => {
  expect(read(text)).toMatchObject({ code })
})

test('broken UTF-8 is refused, not patched', () => {
  expect(readCsv(shape, Uint8Array.of(...bytes('name,count\n'), 0xff, 0x2c, 0x31))).toMatchObject({
    code: 'csv.not-utf8',
  })
})

test('of very many bad rows all are counted and a hundred named', () => {
  const said = read(`name,count\n${'a,x\n'.repeat(250)}`)
  expect(said).toMatchObject({ params: { count: 250 }, paths: { length: 100 } })
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

test('what is written is read back as it was, formulas made harmless on the way', () => {
  const names = ['=1+1', '+886', '-x', '@a', `'=x`, `''=y`, `'plain`, 'a"b', 'line\nbreak', '逗,號']
  const text = csvText(
    ['name', 'count'],
    names.map((name) => [name, 1]),
  )
  expect(text).toContain(`'=1+1`)
  const rows = readCsv(shape, bytes(text))
  expect(isRefusal(rows) ? rows : rows.map(({ value }) => value.name)).toEqual(names)
})
