import type { z } from 'zod'
import { monthFile, type MonthFile } from '../month.contract.ts'
import { planFile } from './plan-file.ts'
import { checkPlan } from '../rules/check-plan.ts'
import type { Plan } from '../rules/plan.ts'
import { type FileProblem, leftOut, problemsOf, type ReadFile, unknownKey } from './file-problem.ts'
import { checkMonth } from './check-month.ts'
import { breakOf } from './json-syntax.ts'

/** How large a file may be, in bytes. */
export const largestFile = 50 * 1024 * 1024

/** How many problems are told at once; whoever mends a thousand lines reads the file again anyhow. */
const mostTold = 1000

/** Deeper than any plan or month is; what walks the tree afterwards never runs out of stack. */
const deepest = 200

type Parsed = { readonly tree: unknown } | { readonly problems: readonly FileProblem[] }

const refuse = (code: string, expected: string, path = ''): { readonly problems: readonly FileProblem[] } => ({
  problems: [{ path, code, expected, params: {} }],
})

const textOf = (content: Uint8Array | string): string | undefined => {
  if (typeof content === 'string') return content.replace(/^\uFEFF/u, '')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return undefined
  }
}

const isTooDeep = (tree: unknown): boolean => {
  let level: readonly unknown[] = [tree]
  for (let depth = 0; depth <= deepest; depth++) {
    if (level.length === 0) return false
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : []))
  }
  return true
}

const parse = (content: Uint8Array | string): Parsed => {
  const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength
  if (bytes > largestFile) return refuse('too-large', 'a file of at most 50 MB')
  const text = textOf(content)
  if (text === undefined) return refuse('not-utf-8', 'text in UTF-8')
  try {
    const tree: unknown = JSON.parse(text)
    return isTooDeep(tree) ? refuse('too-deep', `at most ${deepest} levels`) : { tree }
  } catch {
    const { line, column, expected } = breakOf(text) ?? { line: 1, column: 1, expected: 'JSON' }
    return refuse('not-json', expected, `${line}:${column}`)
  }
}

const told = (problems: readonly FileProblem[]): { readonly problems: readonly FileProblem[] } => ({
  problems: problems.slice(0, mostTold),
})

/**
 * Reads a plan: text in UTF-8, JSON, the shape of a plan, and whether it can be computed; the first of these that fails
 * tells all it found. Example: a missing `clause` of the fifth step is `missing` at `steps.4.clause`.
 */
export const readPlanFile = (content: Uint8Array | string): ReadFile<Plan> => {
  const parsed = parse(content)
  if ('problems' in parsed) return parsed
  const shaped = planFile.safeParse(parsed.tree)
  if (!shaped.success) return told(problemsOf(parsed.tree, shaped.error.issues))
  const problems = checkPlan(shaped.data)
  return problems.length > 0 ? told(problems) : { value: shaped.data, warnings: [] }
}

type Strict = Extract<z.core.$ZodIssue, { readonly code: 'unrecognized_keys' }>

/** The tree without the keys a strict part of the shape refuses: in a month they are told and left out. */
const without = (tree: unknown, issues: readonly Strict[]): unknown => {
  const copy: unknown = structuredClone(tree)
  for (const { path, keys } of issues) {
    const node = path.reduce<unknown>((one, key) => (one as Record<PropertyKey, unknown>)[key], copy)
    for (const key of keys) Reflect.deleteProperty(node as object, key)
  }
  return copy
}

const isStrict = (issue: z.core.$ZodIssue): issue is Strict => issue.code === 'unrecognized_keys'

/**
 * Reads a month: text in UTF-8, JSON, the shape of a month, and whether its lines fit each other. Keys nobody knows are
 * told and left out. Example: a `colour` of the first repair order is a warning at `repairOrders.0.colour`.
 */
export const readMonthFile = (content: Uint8Array | string): ReadFile<MonthFile> => {
  const parsed = parse(content)
  if ('problems' in parsed) return parsed
  const { tree } = parsed
  const first = monthFile.safeParse(tree)
  const surplus = (first.error?.issues ?? []).filter(isStrict)
  const shaped = surplus.length > 0 ? monthFile.safeParse(without(tree, surplus)) : first
  if (!shaped.success) return told(problemsOf(tree, shaped.error.issues))
  const { problems, warnings } = checkMonth(shaped.data)
  if (problems.length > 0) return told(problems)
  const unknown = leftOut(tree, shaped.data).map((path) => unknownKey(tree, path))
  return { value: shaped.data, warnings: [...unknown, ...warnings].slice(0, mostTold) }
}
