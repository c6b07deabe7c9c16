import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { isRefusal } from '../../kernel/refusal.ts'
import { readWorkbook } from './read-workbook.ts'
import { workbook, type Sheet } from './workbook.ts'
import { writeWorkbook } from './write-workbook.ts'
import type { Cell, Kind } from './table.ts'

const manner = { zone: 'Asia/Taipei', yes: '是', no: '否' }
const write = (kinds: readonly Kind[], rows: readonly (readonly Cell[])[], name = '門店'): Promise<Uint8Array> => {
  const sheet: Sheet = { name, header: kinds.map((_, index) => `欄 ${index}`), kinds, rows }
  return workbook([sheet], manner)
}

test('cells have types: numbers, money, shares, days and instants in the zone of the network, codes with their zeros', async () => {
  const kinds = ['text', 'number', 'money', 'fen', 'share', 'day', 'instant', 'yesNo'] as const
  const row = ['007', 1200, '12.50', 1250, '0.7143', '2026-12-01', '2026-11-24T01:00:00.000Z', true]
  const [header, cells] = await readSheet(Buffer.from(await write(kinds, [row])))
  expect(header).toEqual(kinds.map((_, index) => `欄 ${index}`))
  const days = [new Date('2026-12-01T00:00:00Z'), new Date('2026-11-24T09:00:00Z')]
  expect(cells).toEqual(['007', 1200, 12.5, 12.5, 0.7143, ...days, '是'])
})

test('what looks like a formula is text, and what does not fit its kind is not lost', async () => {
  const bytes = Buffer.from(await write(['text', 'money', 'day'], [['=1+1', 'free', 'soon']]))
  expect((await readSheet(bytes))[1]).toEqual(['=1+1', 'free', 'soon'])
})

test('any name is a name of a sheet', async () => {
  for (const name of ['', '[a]/b:c*?', '很長'.repeat(30), "'"])
    expect(await readSheet(Buffer.from(await write(['text'], [], name)))).toHaveLength(1)
})

test('read back as text, cells are what a CSV file would say', async () => {
  const bytes = await write(
    ['text', 'number', 'money', 'day'],
    [
      ['007', 1200, '19.90', '2026-12-01'],
      [null, 0, null, null],
    ],
  )
  expect(await readWorkbook(bytes)).toEqual({
    header: ['欄 0', '欄 1', '欄 2', '欄 3'],
    rows: [
      { line: 2, cells: ['007', '1200', '19.9', '2026-12-01'] },
      { line: 3, cells: ['', '0', '', ''] },
    ],
  })
})

// Excel itself cuts at 32,767 characters; the reader trims, as the reader of CSV does.
const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((one) => one.trim())
const odd = fc.constantFrom(
  'toString',
  '__proto__',
  'constructor',
  '_x0041_',
  '_x000',
  'a\u0007b',
  'a\r\nb',
  '\u{1F600}',
)

test('every text comes back as it went out', async () => {
  const texts = fc.array(fc.oneof(text, odd), { minLength: 1, maxLength: 30 })
  const comesBack = fc.asyncProperty(texts, async (written) => {
    const rows = await readSheet(
      Buffer.from(
        await write(
          ['text', 'text'],
          written.map((one) => [one, '.']),
        ),
      ),
    )
    expect(rows.slice(1).map(([one]) => one ?? '')).toEqual(written)
  })
  await fc.assert(comesBack, { numRuns: 25 })
})

test('every whole number and every amount of money comes back as it went out', async () => {
  const numbers = fc.array(fc.integer({ min: -1e12, max: 1e12 }), { minLength: 1, maxLength: 30 })
  const comesBack = fc.asyncProperty(numbers, async (written) => {
    const rows = await readSheet(
      Buffer.from(
        await write(
          ['number', 'fen'],
          written.map((one) => [one, one]),
        ),
      ),
    )
    expect(rows.slice(1)).toEqual(written.map((one) => [one, one / 100]))
  })
  await fc.assert(comesBack, { numRuns: 25 })
})

test('a list of 20,000 rows is written and read whole', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index): Cell[] => [`33010${index}`, `門店 ${index}`, index, '12.50'])
  const sheet: Sheet = { name: '門店', header: ['a', 'b', 'c', 'd'], kinds: ['text', 'text', 'number', 'money'], rows }
  const read = await readWorkbook(await writeWorkbook([sheet], manner))
  expect('rows' in read && [read.rows.length, read.rows[19_999]?.cells]).toEqual([
    20_000,
    ['3301019999', '門店 19999', '19999', '12.5'],
  ])
  expect(isRefusal(read)).toBe(false)
})
