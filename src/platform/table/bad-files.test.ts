import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { isRefusal } from '../../kernel/refusal.ts'
import { readTable } from './read.ts'
import { shape } from './shape.ts'
import { unzip, zipPlain, type Entry } from './unzip.ts'
import { workbook } from './workbook.ts'

const things = shape({
  name: 'things',
  label: (column) => column,
  about: (column) => column,
  columns: { name: { cell: z.string(), example: 'a' } },
})
const says = { language: 'en', translate: (_language: string, key: string) => key } as const
const everything = { entries: 100, bytes: 1_000_000 }

const good = Buffer.from(
  await workbook([{ name: 'x', header: ['name'], kinds: ['text'], rows: [['a']] }], { zone: 'UTC', yes: 'y', no: 'n' }),
)
const entries = unzip(good, () => true, everything)
const sheetPath = 'xl/worksheets/sheet1.xml'

/** The good workbook with one file inside it rewritten. */
const withFile = (path: string, change: (content: string) => string): Buffer =>
  zipPlain(
    entries.map((entry) =>
      entry.path === path ? { path, content: Buffer.from(change(entry.content.toString('utf8'))) } : entry,
    ),
  )

const rowsOf = (rows: string) =>
  withFile(sheetPath, (xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`))

const read = async (bytes: Uint8Array) => {
  const sheet = await readTable(says, things, { bytes, fileName: 'C:\\price\\my list.xlsx' })
  return isRefusal(sheet) ? { code: sheet.code, params: sheet.params } : sheet.good()
}

/** One file that says it unpacks to little and unpacks to much. */
const bomb = (): Buffer => {
  const packed = deflateRawSync(Buffer.alloc(100_000_000, 0x20))
  const lying = zipPlain(
    entries.map((entry): Entry => (entry.path === sheetPath ? { ...entry, content: packed } : entry)),
  )
  // The way of packing stands in the head of the file and in the list: 8 is deflate.
  for (let at = lying.indexOf(sheetPath); at !== -1; at = lying.indexOf(sheetPath, at + 1)) {
    const head = lying.readUInt32LE(at - 30) === 0x04034b50 ? at - 30 + 8 : at - 46 + 10
    lying.writeUInt16LE(8, head)
  }
  return lying
}

test('the good one, packed anew, is read', async () => {
  expect(await read(zipPlain(entries))).toEqual([{ line: 2, value: { name: 'a' } }])
})

test.each([
  ['that is cut short', good.subarray(0, good.length / 2), 'table.unreadable.broken-workbook'],
  [
    'that is a ZIP of something else',
    zipPlain([{ path: 'a.txt', content: Buffer.from('a') }]),
    'table.unreadable.broken-workbook',
  ],
  ['whose sheet is no XML', withFile(sheetPath, () => '<sheetData><row><c r="A1"'), 'table.unreadable.broken-workbook'],
  ['without its sheet', zipPlain(entries.filter(({ path }) => path !== sheetPath)), 'table.unreadable.broken-workbook'],
  ['of before 2007', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'table.old-workbook'],
  ['that unpacks to 100 MB', bomb(), 'table.unreadable.too-much'],
  ['of more than 10 MB', Buffer.concat([good, Buffer.alloc(10_000_000)]), 'table.workbook-too-large'],
  ['with a column far out', rowsOf('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'), 'table.unreadable.too-much'],
  ['with a row far down', rowsOf('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), 'table.unreadable.too-much'],
] as const)('a workbook %s is refused once, clearly, by its own name', async (_what, bytes, code) => {
  expect(await read(bytes)).toMatchObject({ code, params: { file: 'my list.xlsx' } })
})

test('a formula and merged cells are named by their cell', async () => {
  const formula = rowsOf(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row><row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>',
  )
  expect(await read(formula)).toMatchObject({ code: 'table.unreadable.formula', params: { cell: 'A2' } })
  const merged = withFile(sheetPath, (xml) =>
    xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>'),
  )
  expect(await read(merged)).toMatchObject({ code: 'table.unreadable.merged-cells', params: { cell: 'A1:B1' } })
})

test('what would exhaust any reader exhausts its own thread only', async () => {
  const rows = Array.from({ length: 90_000 }, (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`)
  expect(await read(rowsOf(rows.join('')))).toMatchObject({ code: 'table.unreadable.too-much' })
})

test('a name that XML would read as something else stays text', async () => {
  const entity = withFile('xl/sharedStrings.xml', (xml) =>
    xml.replace('<sst', '<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><sst').replace('>a<', '>&b;<'),
  )
  const found = await read(entity)
  expect(Array.isArray(found) ? found : [found]).not.toContainEqual({ line: 2, value: { name: 'aaaaaaaaaaaa' } })
})
