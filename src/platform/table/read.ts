import { languages } from '../../kernel/language.ts'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import type { RawTable } from './first-sheet.ts'
import { readCsv } from './read-csv.ts'
import { readWorkbook } from './read-workbook.ts'
import { emptySheet, type Found, type Sheet } from './sheet.ts'
import type { RowOf, TableShape } from './shape.ts'
import { formatOf, shownName, type Upload } from './upload.ts'

type Says = Pick<Ctx, 'translate' | 'language'>

/** Largest workbook that is read; larger CSV files may come, they cannot grow on the way. */
const mostBytes = 10_000_000

const readRaw = async (upload: Upload, file: string): Promise<RawTable | Refusal> => {
  const format = formatOf(upload.bytes)
  if (format === 'old-workbook') return refusal('invalid', 'table.old-workbook', { file })
  if (format === 'workbook' && upload.bytes.length > mostBytes)
    return refusal('tooLarge', 'table.workbook-too-large', { file, limit: mostBytes / 1_000_000 })
  const raw = format === 'workbook' ? await readWorkbook(upload.bytes) : readCsv(upload.bytes)
  return 'fault' in raw ? refusal('invalid', `table.unreadable.${raw.fault}`, { file, ...raw.params }) : raw
}

/** Letter cases and marks that people add to a title say nothing. Example: `Licence Number *` is `licence number`. */
const plain = (title: string): string => title.toLowerCase().replace(/\*/g, '').replace(/\s+/g, ' ').trim()

/** Each column of the shape by all its titles: its name, and what people call it in every language. */
const titlesOf = (shape: TableShape, { translate }: Says): ReadonlyMap<string, string> => {
  const titles = new Map<string, string>()
  for (const column of Object.keys(shape.columns))
    for (const language of languages) titles.set(plain(translate(language, shape.label(column))), column)
  for (const column of Object.keys(shape.columns)) titles.set(plain(column), column)
  return titles
}

/** The place of each column in the file, or what is wrong with the header. */
const placesOf = (shape: TableShape, header: readonly string[], says: Says): Map<string, number> | Refusal => {
  const titles = titlesOf(shape, says)
  const named = header.map((title) => titles.get(plain(title)))
  const inWords = (columns: readonly string[]): string =>
    columns.map((column) => says.translate(says.language, shape.label(column))).join(', ')
  const missing = Object.keys(shape.columns).filter(
    (column) => !shape.columns[column]?.isOptional && !named.includes(column),
  )
  if (missing.length > 0) return refusal('invalid', 'table.missing-column', { columns: inWords(missing) })
  const known = named.filter((column) => column !== undefined)
  const doubled = known.filter((column, place) => known.indexOf(column) !== place)
  if (doubled.length > 0) return refusal('invalid', 'table.doubled-column', { columns: inWords([...new Set(doubled)]) })
  return new Map(named.flatMap((column, place) => (column === undefined ? [] : [[column, place] as const])))
}

const readRow = (
  shape: TableShape,
  places: ReadonlyMap<string, number>,
  { line, cells }: RawTable['rows'][number],
): Found & { readonly wrong: readonly string[] } => {
  const text: Record<string, string> = {}
  const value: Record<string, unknown> = {}
  const wrong: string[] = []
  for (const [column, place] of places) {
    const found = cells[place] ?? ''
    text[column] = found
    const parsed = shape.columns[column]?.cell.safeParse(found)
    if (parsed?.success) value[column] = parsed.data
    else wrong.push(column)
  }
  return { line, text, value, wrong }
}

/**
 * Reads a CSV file or the first sheet of a workbook into rows. Cells that cannot be read are told in the sheet, beside the
 * rows that can: whoever takes the rows over looks at them too, so that all that is wrong is told at once. What makes the
 * whole file unreadable is a refusal.
 */
export const readTable = async <S extends TableShape>(
  says: Says,
  shape: S,
  upload: Upload,
): Promise<Sheet<RowOf<S>> | Refusal> => {
  const file = shownName(upload)
  const raw = await readRaw(upload, file)
  if (isRefusal(raw)) return raw
  const places = placesOf(shape, raw.header, says)
  if (isRefusal(places)) return { ...places, params: { ...places.params, file } }
  const rows = raw.rows.map((row) => readRow(shape, places, row))
  const sheet = emptySheet<RowOf<S>>({ file, shape, says, columns: [...places.keys()], rows })
  for (const [index, { line, wrong }] of rows.entries()) {
    const found = raw.rows[index]?.cells.length ?? 0
    if (found !== raw.header.length)
      sheet.wrong(line, '', { code: 'table.wrong-field-count', params: { expected: raw.header.length, found } })
    else for (const column of wrong) sheet.wrong(line, column, { code: 'table.bad-value' })
  }
  return sheet
}
