import { workbookType } from '../contract/table.ts'
import type { Ctx } from '../ctx.ts'
import type { FileAnswer } from '../file-answer.ts'
import { csvText } from './csv-text.ts'
import type { TableShape } from './shape.ts'
import { mannerOf, type Format } from './table-file.ts'
import { workbook, type Sheet } from './workbook.ts'

const exampleSheet = ({ translate, language }: Ctx, shape: TableShape): Sheet => {
  const columns = Object.entries(shape.columns)
  return {
    name: translate(language, shape.name),
    header: columns.map(([name]) => translate(language, shape.label(name))),
    kinds: columns.map(([, { kind }]) => kind ?? 'text'),
    rows: [columns.map(([, { example }]) => example)],
  }
}

const explanationSheet = ({ translate, language }: Ctx, shape: TableShape): Sheet => ({
  name: translate(language, 'table.template.columns'),
  header: ['column', 'name', 'required', 'about', 'example'].map((title) =>
    translate(language, `table.template.${title}`),
  ),
  kinds: ['text', 'text', 'text', 'text', 'text'],
  rows: Object.entries(shape.columns).map(([name, { isOptional, example }]) => [
    translate(language, shape.label(name)),
    name,
    translate(language, isOptional ? 'table.no' : 'table.yes'),
    translate(language, shape.about(name)),
    String(example),
  ]),
})

/**
 * A file to fill in: the titles and one lifelike row; of a workbook, a second sheet says of each column what it holds and
 * whether it must be there.
 */
export const templateFile = async (ctx: Ctx, shape: TableShape, format: Format): Promise<FileAnswer> => {
  const { translate, language } = ctx
  const fileName = `${translate(language, 'table.template', { name: translate(language, shape.name) })}.${format}`
  const columns = Object.entries(shape.columns)
  if (format === 'csv') {
    const rows = [columns.map(([, { example }]) => example)]
    return {
      fileName,
      mediaType: 'text/csv; charset=utf-8',
      content: csvText(
        columns.map(([name]) => name),
        rows,
      ),
    }
  }
  const sheets = [exampleSheet(ctx, shape), explanationSheet(ctx, shape)]
  return { fileName, mediaType: workbookType, content: await workbook(sheets, mannerOf(ctx)) }
}
