import { readFile } from 'node:fs/promises'
import { evaluateMonth, type MonthResult } from '../rules/evaluate-month.ts'
import type { MonthInput } from '../rules/fact.ts'
import type { Plan, Setting } from '../rules/plan.ts'
import { readOverride } from '../rules/read-override.ts'
import type { Problem } from '../rules/scope.ts'
import type { FileProblem } from './file-problem.ts'
import { monthInput } from './month-input.ts'
import { readMonthFile, readPlanFile } from './read-json.ts'
import { shippedPlan } from './shipped-plan.ts'

/** A month as a file, the plan as another one or as it ships, and what is tried otherwise (`KEY=VALUE`). */
export interface PayFiles {
  readonly input: string
  readonly plan?: string | undefined
  readonly set: readonly string[]
}

/** What is wrong with which file. */
export interface FileFault extends FileProblem {
  readonly file: string
}

/** A month computed from files, or all that is wrong with them. */
export type EvaluatedFiles =
  | {
      readonly plan: Plan
      readonly input: MonthInput
      readonly result: MonthResult
      readonly warnings: readonly FileFault[]
    }
  | { readonly problems: readonly FileFault[] }

const inFile =
  (file: string) =>
  (problem: FileProblem | Problem): FileFault => ({ ...problem, file })

const overridesOf = (plan: Plan, set: readonly string[]) => {
  const overrides = new Map<string, Setting>()
  const problems: FileFault[] = []
  for (const written of set) {
    const read = readOverride(plan, written)
    if ('problem' in read) problems.push(inFile('--set')(read.problem))
    else overrides.set(read.key, read.value)
  }
  return { overrides, problems }
}

/** Computes a month from files alone, without a database. Either the whole month or everything that is wrong. */
export const evaluateFiles = async (files: PayFiles): Promise<EvaluatedFiles> => {
  const month = readMonthFile(await readFile(files.input))
  const plan = files.plan === undefined ? { value: shippedPlan() } : readPlanFile(await readFile(files.plan))
  const problems = [
    ...('problems' in plan ? plan.problems.map(inFile(files.plan ?? 'plan')) : []),
    ...('problems' in month ? month.problems.map(inFile(files.input)) : []),
  ]
  if ('problems' in plan || 'problems' in month) return { problems }
  const { overrides, problems: wrongSettings } = overridesOf(plan.value, files.set)
  if (wrongSettings.length > 0) return { problems: wrongSettings }
  const input = monthInput(month.value)
  const evaluated = evaluateMonth(plan.value, input, overrides)
  if ('problems' in evaluated) return { problems: evaluated.problems.map(inFile(files.input)) }
  const warnings = month.warnings.map(inFile(files.input))
  return { plan: plan.value, input, result: evaluated.result, warnings }
}
