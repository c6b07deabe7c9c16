import { readFileSync } from 'node:fs'
import { Argument, type Command } from 'commander'
import { importFilings } from '../../goods/ordering/index.ts'
import { importDeliveries } from '../../goods/fill-rate/index.ts'
import { importLimits, importSupply } from '../../goods/supply/index.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { importProducts } from '../../network/catalogue/index.ts'
import { importOutlets } from '../../network/organisation/index.ts'
import type { ImportReport } from '../../platform/contract/table.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import type { Upload } from '../../platform/table/upload.ts'
import { cycleNamed } from './cycle-option.ts'
import { print } from './say.ts'
import { operatorCtx, orEnd } from './system.ts'
import { withRuntime } from './with-runtime.ts'

type Take = (ctx: CallerCtx, upload: Upload, cycle: string | undefined) => Promise<ImportReport | Refusal>

const kinds: Readonly<Record<string, Take>> = {
  outlets: (ctx, upload) => importOutlets(ctx, upload),
  products: (ctx, upload) => importProducts(ctx, upload),
  supply: async (ctx, upload, cycle) => importSupply(ctx, await cycleNamed(ctx.db, cycle), upload),
  limits: async (ctx, upload, cycle) => importLimits(ctx, await cycleNamed(ctx.db, cycle), upload),
  filings: async (ctx, upload, cycle) => importFilings(ctx, await cycleNamed(ctx.db, cycle), upload),
  deliveries: (ctx, upload) => importDeliveries(ctx, upload),
}

const help = `
Columns (UTF-8 CSV or the first sheet of a workbook, with a header, by name in any order; all rows or none, every bad
row is named):
  outlets     licenceNumber,name,region,ownerCode,stars[,ownerName,channel,tags,accountManager,address,phone]
  products    code,name,brandCode,pack,unit,price[,brandName]
  supply      product,quantity[,pack,arrivesOn,rule]                          into the draft named by --cycle
  limits      product,stars[,dailyLimit,monthlyLimit,quota,recommended]       into the draft named by --cycle
  filings     outlet,product,requested                                        while filing of --cycle is open
  deliveries  reference,cycle,outlet,product,quantity,deliveredOn

Exit code 0: done. 2: bad input; nothing is written.

Example:
  manzu import supply week48.csv --cycle 2026-W48`

/** What was done, or would be, and what is wrong, one line each. */
const tell = ({ added, changed, same, notes, preview }: ImportReport): void => {
  print(`added ${added}, changed ${changed}, same ${same}`)
  for (const note of notes) print(note)
  for (const { line, column, message } of preview?.errors ?? []) print(`${line}:${column} ${message}`)
  if (preview && preview.errorCount > 0) process.exitCode = 2
}

const take = async (
  kind: string,
  file: string,
  { cycle, dryRun }: { cycle?: string; dryRun?: true },
): Promise<void> => {
  const upload = { bytes: readFileSync(file), fileName: file, dryRun }
  await withRuntime('manzu import', async (runtime, settings) => {
    const report = orEnd(await kinds[kind]?.(operatorCtx(runtime, settings), upload, cycle))
    if (report) tell(report)
  })
}

/** Adds `manzu import`. */
export const addImportCommand = (program: Command): void => {
  program
    .command('import')
    .description('Takes over a CSV file or a workbook: all rows or none.')
    .addArgument(new Argument('<kind>', 'what the file holds').choices(Object.keys(kinds)))
    .argument('<file>', 'the CSV file or workbook')
    .option('--cycle <code>', 'the cycle that supply, limits or filings belong to')
    .option('--dry-run', 'only say what would happen; nothing is written')
    .addHelpText('after', help)
    .action(take)
}
