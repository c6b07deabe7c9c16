import { z } from 'zod'

/** Media type of a workbook, `.xlsx`. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A file to take over, CSV or a workbook; the rest of the contract of an import. */
export const tableBody = { body: z.instanceof(Uint8Array), bodyLimit: 20_000_000 }

/** How a file is taken over: what it is called, and whether only to say what would happen. */
export const importQuery = z.object({
  fileName: z.string().max(300).optional(),
  dryRun: z.stringbool().default(false),
})

/** As what a list is taken away. */
export const exportQuery = z.object({ as: z.enum(['csv', 'xlsx']).default('csv') })

/** What taking a file over did, or, of a dry run, what it would do and all that is wrong with the file. */
export const importReport = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  /** Sentences about what is worth knowing though it is not wrong. */
  notes: z.array(z.string()),
  /** Only of a dry run. */
  preview: z
    .object({
      columns: z.array(z.object({ name: z.string(), label: z.string() })),
      rows: z.array(
        z.object({
          line: z.number().int(),
          cells: z.array(z.string()),
          effect: z.enum(['added', 'changed', 'same', 'wrong']).nullable(),
        }),
      ),
      total: z.number().int(),
      errors: z.array(z.object({ line: z.number().int(), column: z.string(), message: z.string() })),
      errorCount: z.number().int(),
    })
    .optional(),
})

/** See {@link importReport}. */
export type ImportReport = z.output<typeof importReport>
