import { businessDay } from '../../kernel/period.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { workbookType } from '../contract/table.ts'
import type { Ctx } from '../ctx.ts'
import type { FileAnswer } from '../file-answer.ts'
import { dayText } from '../i18n/instants.ts'
import { csvText } from './csv-text.ts'
import type { Table } from './table.ts'
import type { Manner, Sheet } from './workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

/** What a table becomes on its way out. */
export type Format = 'csv' | 'xlsx'

const csvType = 'text/csv; charset=utf-8'

/** How the network and the caller's language tell times, yes and no. */
export const mannerOf = ({ translate, language, zone }: Ctx): Manner => ({
  zone,
  yes: translate(language, 'table.yes'),
  no: translate(language, 'table.no'),
})

/** The name of a file as people file it away: what it is, what about, and the day. */
export const fileNameOf = (ctx: Ctx, { name, about }: Pick<Table, 'name' | 'about'>, format: Format): string => {
  const day = dayText(businessDay(ctx.now(), ctx.zone), ctx.language)
  return `${[ctx.translate(ctx.language, name), about, day].filter((part) => part !== undefined).join(' ')}.${format}`
}

const sheetOf = (ctx: Ctx, { name, columns, rows }: Table): Sheet => ({
  name: ctx.translate(ctx.language, name),
  header: columns.map(({ label, heading }) => heading ?? ctx.translate(ctx.language, label)),
  kinds: columns.map(({ kind }) => kind ?? 'text'),
  rows,
})

/**
 * A table as a file: CSV for programs, its columns named as in the API; a workbook for people, with typed cells and titles
 * in the caller's language. Both can be imported again where the list can.
 */
export const tableFile = async (ctx: Ctx, table: Table, format: Format): Promise<FileAnswer> => {
  const fileName = fileNameOf(ctx, table, format)
  if (format === 'xlsx')
    return { fileName, mediaType: workbookType, content: await writeWorkbook([sheetOf(ctx, table)], mannerOf(ctx)) }
  const header = table.columns.map(({ name }) => name)
  return { fileName, mediaType: csvType, content: csvText(header, table.rows) }
}

/** The same for a use case that may say no. */
export const tableFileOr = async (ctx: Ctx, table: Table | Refusal, format: Format): Promise<FileAnswer | Refusal> =>
  isRefusal(table) ? table : tableFile(ctx, table, format)
