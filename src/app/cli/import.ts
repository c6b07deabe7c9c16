import { readFileSync } from 'node:fs'
import { Argument, type Command } from 'commander'
import { importFilings } from '../../goods/ordering/index.ts'
import { importDeliveries } from '../../goods/fill-rate/index.ts'
import { importLimits, importSupply } from '../../goods/supply/index.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { importProducts } from '../../network/catalogue/index.ts'
import { importOutlets } from '../../network/organisation/index.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { cycleNamed } from './cycle-option.ts'
import { print } from './say.ts'
import { operatorCtx, orEnd } from './system.ts'
import { withRuntime } from './with-runtime.ts'

type Take = (ctx: CallerCtx, bytes: Uint8Array, cycle: string | undefined) => Promise<object | Refusal>

const kinds: Readonly<Record<string, Take>> = {
  outlets: (ctx, bytes) => importOutlets(ctx, bytes),
  products: (ctx, bytes) => importProducts(ctx, bytes),
  supply: async (ctx, bytes, cycle) => importSupply(ctx, await cycleNamed(ctx.db, cycle), bytes),
  limits: async (ctx, bytes, cycle) => importLimits(ctx, await cycleNamed(ctx.db, cycle), bytes),
  filings: async (ctx, bytes, cycle) => importFilings(ctx, await cycleNamed(ctx.db, cycle), bytes),
  deliveries: (ctx, bytes) => importDeliveries(ctx, bytes),
}

const help = `
Columns (UTF-8 CSV with a header, by name in any order; all rows or none, every bad row is named):
  outlets     licenceNumber,name,region,ownerCode,stars[,ownerName,channel,tags,accountManager,address,phone]
  products    code,name,brandCode,pack,unit,price[,brandName]
  supply      product,quantity[,pack,arrivesOn,rule]                          into the draft named by --cycle
  limits      product,stars[,dailyLimit,monthlyLimit,quota,recommended]       into the draft named by --cycle
  filings     outlet,product,requested                                        while filing of --cycle is open
  deliveries  reference,cycle,outlet,product,quantity,deliveredOn

Exit code 0: done. 2: bad input; nothing is written.

Example:
  manzu import supply week48.csv --cycle 2026-W48`

const take = async (kind: string, file: string, { cycle }: { cycle?: string }): Promise<void> => {
  const bytes = readFileSync(file)
  await withRuntime('manzu import', async (runtime, settings) => {
    const taken = orEnd(await kinds[kind]?.(operatorCtx(runtime, settings), bytes, cycle))
    print(
      Object.entries(taken ?? {})
        .map(([name, count]) => `${name} ${String(count)}`)
        .join(', '),
    )
  })
}

/** Adds `manzu import`. */
export const addImportCommand = (program: Command): void => {
  program
    .command('import')
    .description('Takes over a CSV file: all rows or none.')
    .addArgument(new Argument('<kind>', 'what the file holds').choices(Object.keys(kinds)))
    .argument('<file>', 'the CSV file')
    .option('--cycle <code>', 'the cycle that supply, limits or filings belong to')
    .addHelpText('after', help)
    .action(take)
}
