import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Argument, type Command } from 'commander'
import { exportAwards, getCertificate } from '../../goods/allocation/index.ts'
import { exportFilings, exportOrders } from '../../goods/ordering/index.ts'
import { exportFillRates } from '../../goods/fill-rate/index.ts'
import { exportPolicy } from '../../goods/supply/index.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { exportProducts } from '../../network/catalogue/index.ts'
import { exportOutlets } from '../../network/organisation/index.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import type { FileAnswer } from '../../platform/file-answer.ts'
import { tableFile, type Format } from '../../platform/table/table-file.ts'
import type { Table } from '../../platform/table/table.ts'
import { cycleNamed } from './cycle-option.ts'
import { operatorCtx, orEnd } from './system.ts'
import { withRuntime } from './with-runtime.ts'

type Give = (ctx: CallerCtx, cycle: string | undefined) => Promise<Table | FileAnswer | Refusal>

const everything = { search: '', page: 1, size: 500 }

const runTable =
  (table: 'people' | 'claims' | 'awards', stage: 'award' | 'leftover'): Give =>
  async (ctx, cycle) =>
    exportAwards(ctx, await cycleNamed(ctx.db, cycle), { stage, table })

const certificate: Give = async (ctx, cycle) => {
  const found = await getCertificate(ctx, await cycleNamed(ctx.db, cycle), 'award')
  if (isRefusal(found)) return found
  return { fileName: 'certificate.json', mediaType: 'application/json', content: `${JSON.stringify(found, null, 2)}\n` }
}

const kinds: Readonly<Record<string, Give>> = {
  outlets: (ctx) => exportOutlets(ctx, { ...everything, sort: 'licenceNumber' }),
  products: (ctx) => exportProducts(ctx, { ...everything, sort: 'code' }),
  policy: async (ctx, cycle) => exportPolicy(ctx, await cycleNamed(ctx.db, cycle)),
  filings: async (ctx, cycle) => exportFilings(ctx, await cycleNamed(ctx.db, cycle)),
  orders: async (ctx, cycle) => exportOrders(ctx, await cycleNamed(ctx.db, cycle)),
  'award-list': runTable('people', 'award'),
  awards: runTable('awards', 'award'),
  claims: runTable('claims', 'award'),
  certificate,
  'fill-rates': async (ctx, cycle) =>
    exportFillRates(ctx, { by: 'outlet', ...(cycle !== undefined && { cycleId: await cycleNamed(ctx.db, cycle) }) }),
}

const help = `
claims, awards and certificate are the very tables of a run; check them anywhere with
  manzu verify --certificate certificate.json --claims claims.csv --awards awards.csv

Example:
  manzu export orders --cycle 2026-W48 --out orders.xlsx`

/** A file named `.xlsx` becomes a workbook, everything else CSV. */
const formatOf = (out: string | undefined): Format => (out?.endsWith('.xlsx') ? 'xlsx' : 'csv')

const give = async (kind: string, { cycle, out }: { cycle?: string; out?: string }): Promise<void> =>
  withRuntime('manzu export', async (runtime, settings) => {
    const ctx = operatorCtx(runtime, settings)
    const found = orEnd(await kinds[kind]?.(ctx, cycle))
    const file = found && ('columns' in found ? await tableFile(ctx, found, formatOf(out)) : found)
    const content = file?.content ?? ''
    const source = content instanceof Readable ? content : Readable.from([content])
    if (out === undefined) for await (const chunk of source) process.stdout.write(chunk as string | Uint8Array)
    else await pipeline(source, createWriteStream(out))
  })

/** Adds `manzu export`. */
export const addExportCommand = (program: Command): void => {
  program
    .command('export')
    .description('Writes a list as CSV to standard output or a file, or as a workbook to a file named .xlsx.')
    .addArgument(new Argument('<kind>', 'what to write').choices(Object.keys(kinds)))
    .option('--cycle <code>', 'the cycle, where the list belongs to one')
    .option('--out <file>', 'file to write; standard output when absent')
    .addHelpText('after', help)
    .action(give)
}
