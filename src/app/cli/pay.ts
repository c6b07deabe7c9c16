import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { languages, type Language } from '../../kernel/language.ts'
import type { EvaluatedFiles, FileFault } from '../../people/commission/files/evaluate-files.ts'

interface Files {
  readonly input: string
  readonly plan?: string
  readonly set: readonly string[]
}

interface Explain extends Files {
  readonly person: string
  readonly language: Language
}

const help = `
month.json and plan.json are described in docs/pay-files.md. Money, hours, rates and coefficients are decimal text.
  DIR/statements.json   what each gets, the pools, what did not count and why, and every figure with its arithmetic

Exit code 0: done. 1: a run is not proved. 2: bad input; everything that is wrong is named with its place, and nothing is written.

Examples:
  manzu pay evaluate --input month.json --out october
  manzu pay evaluate --input month.json --set outputRate=0.006 --out what-if
  manzu pay explain --input month.json --person E01
  manzu pay diff october what-if`

const wholeNumber = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected the number of a run.')
  return Number(text)
}

const again = (value: string, before: readonly string[]): readonly string[] => [...before, value]

const withFiles = (command: Command): Command =>
  command
    .requiredOption('--input <file>', 'the month')
    .option('--plan <file>', 'the plan; the one of a 4S station that ships when absent')
    .option('--set <key=value>', 'a parameter that is to be otherwise; may be given again', again, [])

const print = ({ file, path, clause, code, expected, params }: FileFault): void => {
  const figures = Object.entries(params).map(([name, value]) => `${name} ${value}`)
  const what = [code, ...(expected === undefined ? [] : [`expected ${expected}`]), ...figures].join(', ')
  process.stderr.write(`${file}: ${path}: ${what}${clause === undefined || clause === '' ? '' : ` [${clause}]`}\n`)
}

/** The computed month, or nothing after everything wrong was named and the exit code set. */
const evaluate = async (files: Files): Promise<Exclude<EvaluatedFiles, { readonly problems: unknown }> | undefined> => {
  const { evaluateFiles } = await import('../../people/commission/files/evaluate-files.ts')
  const evaluated = await evaluateFiles(files)
  if ('problems' in evaluated) {
    for (const problem of evaluated.problems) print(problem)
    process.exitCode = 2
    return undefined
  }
  for (const warning of evaluated.warnings) print(warning)
  return evaluated
}

const runEvaluate = async ({ out, ...files }: Files & { readonly out: string }): Promise<void> => {
  const evaluated = await evaluate(files)
  if (!evaluated) return
  const { statementsFile } = await import('../../people/commission/files/statements-file.ts')
  const statements = statementsFile(evaluated.plan, evaluated.result)
  await mkdir(out, { recursive: true })
  await writeFile(join(out, 'statements.json'), `${JSON.stringify(statements, null, 1)}\n`)
  const people = Object.keys(statements.people).length
  process.stdout.write(`${statements.period}: ${people} people, ${statements.total}; statements.json is in ${out}\n`)
  for (const { reason, subject, clause } of statements.blockers)
    process.stdout.write(`  not to be approved yet: ${reason} ${subject} [${clause}]\n`)
}

const runExplain = async ({ person, language, ...files }: Explain): Promise<void> => {
  const evaluated = await evaluate(files)
  if (!evaluated) return
  const { explainText } = await import('../../people/commission/files/explain-text.ts')
  const text = explainText({ ...evaluated, person, language })
  if (text === undefined) {
    process.stderr.write(`${files.input}: nobody of this month is called ${person}\n`)
    process.exitCode = 2
  } else process.stdout.write(text)
}

const runDiff = async (before: string, after: string): Promise<void> => {
  const { diffText, readStatements } = await import('../../people/commission/files/diff-text.ts')
  const [old, now] = await Promise.all(
    [before, after].map(async (folder) => readStatements(await readFile(join(folder, 'statements.json'), 'utf8'))),
  )
  for (const [folder, read] of [
    [before, old],
    [after, now],
  ] as const)
    if (typeof read === 'string') {
      process.stderr.write(`${join(folder, 'statements.json')}: ${read}\n`)
      process.exitCode = 2
    }
  if (old && now && typeof old !== 'string' && typeof now !== 'string') process.stdout.write(diffText(old, now))
}

const runProve = async (run: number): Promise<void> => {
  const { withRuntime } = await import('./with-runtime.ts')
  const { operatorCtx, orEnd } = await import('./system.ts')
  const { proveRun } = await import('../../people/commission/index.ts')
  await withRuntime('manzu pay', async (runtime, settings) => {
    const { period, documentHash, chainHash, faults } = orEnd(await proveRun(operatorCtx(runtime, settings), run))
    for (const fault of faults) process.stdout.write(`${period}: ${fault}\n`)
    if (faults.length > 0) process.exitCode = 1
    else process.stdout.write(`${period}: proved; document ${documentHash}, chain ${chainHash}\n`)
  })
}

/** Adds `manzu pay`. */
export const addPayCommand = (program: Command): void => {
  const pay = program
    .command('pay')
    .description('Computes, explains, compares and proves pay.')
    .addHelpText('after', help)
  withFiles(pay.command('evaluate').description('compute a month from files'))
    .requiredOption('--out <dir>', 'folder for statements.json; made when missing')
    .action(runEvaluate)
  withFiles(pay.command('explain').description('print somebody’s statement as a tree'))
    .requiredOption('--person <id>', 'whose statement')
    .addOption(new Option('--language <language>', 'of the words').choices(languages).default('zh-Hant'))
    .action(runExplain)
  pay.command('diff').description('compare two evaluated folders').argument('<old>').argument('<new>').action(runDiff)
  pay
    .command('prove')
    .description('recompute a paid run of the database and compare hashes')
    .argument('<run>', 'the number of the run', wholeNumber)
    .action(runProve)
}
