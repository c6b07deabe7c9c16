import type { Command } from 'commander'
import { printBadFiles } from './bad-files.ts'
import { describeProduct } from './product-line.ts'
import { startProgress } from './progress.ts'

interface Options {
  readonly certificate: string
  readonly claims: string
  readonly awards: string
  readonly outlet?: string
}

interface Mismatch {
  readonly field: string
  readonly product?: string
  readonly outlet?: string
  readonly stated: string
  readonly follows: string
}

const help = `
Without --outlet the whole run is recomputed from the claims and the supply in the certificate.
With --outlet only the rows of that outlet are read, so its own rows are enough.

Exit code 0: everything follows, one line a product. 1: something does not; the first is named. 2: bad input.

Example:
  manzu verify --certificate week48/certificate.json --claims claims.csv --awards week48/awards.csv`

/** Adds `manzu verify`. */
export const addVerifyCommand = (program: Command): void => {
  program
    .command('verify')
    .description('Checks awards against the rule, the claims and the certificate.')
    .requiredOption('--certificate <file>', 'certificate.json of the run')
    .requiredOption('--claims <file>', 'claims of the run')
    .requiredOption('--awards <file>', 'awards to be checked')
    .option('--outlet <id>', 'check this outlet only, from the certificate and its own claims alone')
    .addHelpText('after', help)
    .action(run)
}

const run = async (options: Options): Promise<void> => {
  const { verifyFiles } = await import('../../goods/allocation/files/verify-files.ts')
  const progress = startProgress()
  const outcome = await verifyFiles({ ...options, progress: progress.show }).finally(progress.clear)
  if (outcome.kind === 'bad') {
    printBadFiles(outcome.bad)
    process.exitCode = 2
  } else if (outcome.kind === 'differs') {
    process.stdout.write(`${describeMismatch(outcome.mismatch)}\n`)
    process.exitCode = 1
  } else process.stdout.write(outcome.products.map((product) => `${describeProduct(product)}: follows\n`).join(''))
}

const describeMismatch = ({ field, product, outlet, stated, follows }: Mismatch): string => {
  const about = [product === undefined ? '' : `product ${product}`, outlet === undefined ? '' : `outlet ${outlet}`]
  const where = about.filter((part) => part !== '').join(', ') || 'the run'
  if (field === 'claim') return `does not follow: ${where}: there is an award without a claim of its own`
  if (field === 'award') return `does not follow: ${where}: the award of this claim is missing`
  if (field === 'claimsSha256')
    return 'does not follow: the claims are not the ones the certificate was made from (claimsSha256)'
  return `does not follow: ${where}: ${field} is stated as ${stated || 'nothing'}, the rule gives ${follows || 'nothing'}`
}
