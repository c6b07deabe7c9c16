import type { Ctx } from '../../src/platform/ctx.ts'
import { tableFile } from '../../src/platform/table/table-file.ts'
import type { Table } from '../../src/platform/table/table.ts'
import type { Upload } from '../../src/platform/table/upload.ts'

/** A CSV file as somebody hands it in. */
export const uploadOf = (csv: string, fileName?: string): Upload => ({ bytes: new TextEncoder().encode(csv), fileName })

/** A table as a workbook that somebody hands in again. */
export const workbookOf = async (ctx: Ctx, table: Table): Promise<Upload> => {
  const { content } = await tableFile(ctx, table, 'xlsx')
  if (!(content instanceof Uint8Array)) throw new Error('a workbook is bytes')
  return { bytes: content }
}
