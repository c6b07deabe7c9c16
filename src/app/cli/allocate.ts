import type { Command } from 'commander'
import { softwareVersion as version } from '../../platform/version.ts'
import { printBadFiles } from './bad-files.ts'
import { describeProduct } from './product-line.ts'
import { startProgress } from './progress.ts'

interface Options {
  readonly supply: string
  readonly claims: string
  readonly seed: string
  readonly out: string
}

const help = `
Files are UTF-8 CSV with a header (RFC 4180), columns by name in any order.
  supply.csv        product,supply[,pack]                                  whole units; a pack is 1 unless said
  claims.csv        product,outlet,requested,limit,weight                  no limit: leave it empty
  DIR/awards.csv    product,outlet,requested,awarded,entitled,reason       in the order of the claims
  DIR/certificate.json                                                     seed, waterlines, SHA-256 of the awards

Exit code 0: done. 2: bad input; every bad row is named and nothing is written.

Example:
  manzu allocate --supply supply.csv --claims claims.csv --seed 2026-W48 --out week48`

/** Adds `manzu allocate`. */
export const addAllocateCommand = (program: Command): void => {
  program
    .command('allocate')
    .description('Shares supply among claims by the waterline rule and writes awards with reasons and a certificate.')
    .requiredOption('--supply <file>', 'supply of every product')
    .requiredOption('--claims <file>', 'what every outlet asks for')
    .requiredOption('--seed <text>', 'seed of the draw among equal heights')
    .requiredOption('--out <dir>', 'folder for awards.csv and certificate.json; made when missing')
    .addHelpText('after', help)
    .action(run)
}

const run = async ({ supply, claims, seed, out }: Options): Promise<void> => {
  const { allocateFiles } = await import('../../goods/allocation/files/allocate-files.ts')
  const progress = startProgress()
  const settings = { supply, claims, seed, out, softwareVersion: version, progress: progress.show }
  const outcome = await allocateFiles(settings).finally(progress.clear)
  if (!outcome.done) {
    printBadFiles(outcome.bad)
    process.exitCode = 2
    return
  }
  const { products } = outcome.certificate
  process.stdout.write(products.map((product) => `${describeProduct(product)}\n`).join(''))
  process.stdout.write(
    `${outcome.claims} claims on ${products.length} products; awards.csv and certificate.json are in ${out}\n`,
  )
}
