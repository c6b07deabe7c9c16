import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { transact, type Ctx } from '../ctx.ts'
import type { ImportReport } from '../contract/table.ts'
import { readTable } from './read.ts'
import { refuseSheet, type Effect, type Sheet } from './sheet.ts'
import type { RowOf, TableShape } from './shape.ts'
import type { Upload } from './upload.ts'

/** Rows shown before a file is taken over, beside those with something wrong. */
const mostShown = 100

const countOf = ({ effects, wrongLines }: Sheet<unknown>, effect: Effect): number =>
  [...effects].filter(([line, one]) => one === effect && !wrongLines.has(line)).length

const counts = (sheet: Sheet<unknown>) => ({
  added: countOf(sheet, 'added'),
  changed: countOf(sheet, 'changed'),
  same: countOf(sheet, 'same'),
  notes: [...sheet.notes],
})

/** The file as it was read, with the messages beside the cells they belong to. */
const previewOf = <R>({ translate, language }: Ctx, sheet: Sheet<R>): NonNullable<ImportReport['preview']> => {
  const named = refuseSheet(sheet).details ?? []
  const errors = named.map(({ path, code, params }) => {
    const [, line = '0', column = ''] = /:(\d+):([^:]*)$/.exec(path) ?? []
    return { line: Number(line), column, message: translate(language, code, params) }
  })
  const told = new Set(errors.map(({ line }) => line))
  const shown = sheet.rows.filter(({ line }, index) => index < mostShown || told.has(line))
  return {
    columns: sheet.columns.map((name) => ({ name, label: translate(language, sheet.shape.label(name)) })),
    rows: shown.map(({ line, text }) => ({
      line,
      cells: sheet.columns.map((column) => text[column] ?? ''),
      effect: sheet.wrongLines.has(line) ? ('wrong' as const) : (sheet.effects.get(line) ?? null),
    })),
    total: sheet.rows.length,
    errors,
    errorCount: sheet.faults.length,
  }
}

/** How rows are taken over: each is marked with what it does, or told to be wrong; a refusal means the whole file. */
export interface Taking<C extends Ctx, S extends TableShape> {
  readonly shape: S
  readonly take: (tx: C, sheet: Sheet<RowOf<S>>) => Promise<Refusal | void>
}

/**
 * Takes over a file, all rows or none, in one transaction. All that is wrong is told at once, whether a cell cannot be
 * read, names nothing known, or is refused by a rule: the rows that could be read are tried even when others could not. A
 * dry run does all of it, answers what it did and what is wrong, and undoes it.
 */
export const importTable = async <C extends Ctx, S extends TableShape>(
  ctx: C,
  upload: Upload,
  { shape, take }: Taking<C, S>,
): Promise<ImportReport | Refusal> => {
  // Read before the transaction begins: reading a workbook takes time, and no lock needs to wait for it.
  const read = () => readTable(ctx, shape, upload)
  const first = await read()
  if (isRefusal(first)) return first
  let tried: ImportReport | undefined
  let attempts = 0
  const outcome = await transact(ctx, async (tx): Promise<ImportReport | Refusal> => {
    // A transaction that met another begins again, with a sheet on which nothing is marked.
    const sheet = attempts++ === 0 ? first : await read()
    if (isRefusal(sheet)) return sheet
    tried = undefined
    const refused = await take(tx, sheet)
    if (isRefusal(refused)) return refused
    if (upload.dryRun) tried = { ...counts(sheet), preview: previewOf(tx, sheet) }
    // A refusal is what undoes a transaction, also that of a dry run.
    return upload.dryRun || sheet.faults.length > 0 ? refuseSheet(sheet) : counts(sheet)
  })
  return tried ?? outcome
}
