import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quoteField } from '../rules/tables.ts'
import { readCsvRow, readHeader, readQuantity } from './csv.ts'

const readAll = (text: string) => {
  const bytes = Buffer.from(text)
  const rows: string[][] = []
  for (let at = 0; at < bytes.length;) {
    const { fields, next, fault } = readCsvRow(bytes, at)
    rows.push(fault === undefined ? [...fields] : [fault])
    at = next
  }
  return rows
}

test('reads back whatever was quoted as RFC 4180 wants, with LF and CRLF', () => {
  const field = fc.string({ unit: fc.constantFrom('a', '店', '"', ',', '\n', '\r', ' ', '🎁'), maxLength: 6 })
  const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), (table, end, ended) => {
      const text = table.map((row) => row.map(quoteField).join(',')).join(end) + (ended ? end : '')
      expect(readAll(text)).toEqual(table)
    }),
  )
})

test('says what is wrong with a row and goes on with the next line', () => {
  expect(readAll('a"b,1\n"x"y,2\n3,4\n"open,5\n6,7')).toEqual([
    ['a field with a quote in it must stand in quotes'],
    ['there is text after a closing quote'],
    ['3', '4'],
    ['a quote is opened and never closed'],
    ['6', '7'],
  ])
})

test('a line counts the line ends inside its quotes', () => {
  expect(readCsvRow(Buffer.from('"a\nb\n",1\n2'), 0)).toMatchObject({ lines: 3, next: 9 })
})

test('a row that is not UTF-8 is refused', () => {
  expect(readCsvRow(Buffer.from([0x61, 0xff, 0x0a]), 0).fault).toMatch(/UTF-8/)
})

test('finds columns by name behind a byte order mark, and names what is missing or doubled', () => {
  const bytes = (text: string) => Buffer.from(text)
  expect(readHeader(bytes('\uFEFFb,a\r\n1,2'), ['a', 'b'])).toEqual({ columns: ['b', 'a'], next: 8, line: 2 })
  expect(readHeader(bytes('a\n'), ['a', 'b'])).toMatchObject({ line: 1, column: 'b' })
  expect(readHeader(bytes('a,b,a\n'), ['a', 'b'])).toMatchObject({ line: 1, column: 'a' })
  expect(readHeader(bytes(''), ['a'])).toMatchObject({ line: 1, column: 'a' })
})

test('a quantity is a whole number a double holds exactly', () => {
  expect(['0', '007', '9007199254740991'].map(readQuantity)).toEqual([0, 7, Number.MAX_SAFE_INTEGER])
  for (const text of ['', '-1', '1.5', '1e3', 'NaN', '+1', ' 1', '1 ', '９', '0x1', 'Infinity', '9007199254740992'])
    expect(readQuantity(text)).toBeTypeOf('string')
})
