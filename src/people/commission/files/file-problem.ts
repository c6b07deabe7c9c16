import type { z } from 'zod'

/** Something wrong in a file: where, by which clause of the plan, and what was expected there. */
export interface FileProblem {
  readonly path: string
  readonly clause?: string
  readonly code: string
  /** What would be right, in plain words; absent where the code and its figures say it. */
  readonly expected?: string
  readonly params: Readonly<Record<string, string>>
}

/** What a file says, and what it says that nobody will look at; or all that is wrong with it. */
export type ReadFile<T> =
  | { readonly value: T; readonly warnings: readonly FileProblem[] }
  | { readonly problems: readonly FileProblem[] }

type Issue = z.core.$ZodIssue
type Keys = readonly PropertyKey[]

const isTree = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null

/** What stands in a tree at each key of a path, from the root inwards. */
const along = (tree: unknown, path: Keys): readonly unknown[] => {
  const found = [tree]
  for (const key of path) {
    const last = found.at(-1)
    found.push(isTree(last) && Object.hasOwn(last, key) ? last[key] : undefined)
  }
  return found
}

/** The innermost text that stands under a name around a place. */
const nearest = (tree: unknown, path: Keys, name: 'clause' | 'id'): string | undefined =>
  along(tree, path)
    .slice(1)
    .toReversed()
    .map((one) => (isTree(one) && Object.hasOwn(one, name) ? one[name] : undefined))
    .find((text) => typeof text === 'string')

const typeWords: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  number: 'a number without quotes',
  int: 'a whole number without quotes',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
  nan: 'a number without quotes',
}

const quoted = (values: readonly unknown[]): string => `one of ${values.map((one) => JSON.stringify(one)).join(', ')}`

const isStandard = (message: string): boolean => /^(Invalid|Unrecognized|Too (big|small))/u.test(message)

const expectedBy = (issue: Issue): string => {
  if (!isStandard(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return typeWords[issue.expected] ?? issue.expected
    case 'invalid_value':
      return quoted(issue.values)
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options) ? quoted(issue.options) : 'another value'
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'another name'
    case 'too_big':
      return `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `at least ${issue.minimum} of them`
        : `${issue.inclusive === true ? 'not below' : 'above'} ${issue.minimum}`
    case 'custom':
    case 'invalid_element':
    case 'invalid_format':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    default:
      return 'another value'
  }
}

const depthOf = (issues: readonly Issue[]): number => Math.max(0, ...issues.map(({ path }) => path.length))

/** The alternative that came furthest before it failed is the one that was meant. */
const meant = (issue: Issue): readonly Issue[] => {
  if (issue.code !== 'invalid_union') return [issue]
  const alternatives: readonly (readonly Issue[])[] = issue.errors
  const best = alternatives.toSorted((a, b) => depthOf(b) - depthOf(a))[0] ?? []
  if (depthOf(best) === 0) return [issue]
  return best.flatMap((one) => meant({ ...one, path: [...issue.path, ...one.path] }))
}

const problemAt = (tree: unknown, path: Keys, said: Pick<FileProblem, 'code' | 'expected'>): FileProblem => {
  const [clause, id] = [nearest(tree, path, 'clause'), nearest(tree, path, 'id')]
  return {
    path: path.join('.'),
    ...(clause === undefined ? {} : { clause }),
    ...said,
    params: id === undefined ? {} : { id },
  }
}

/** What the schema found wrong, each at its place with what was expected there; an unknown key is told by its own place. */
export const problemsOf = (tree: unknown, issues: readonly Issue[]): readonly FileProblem[] =>
  issues.flatMap(meant).flatMap((issue): readonly FileProblem[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) =>
        problemAt(tree, [...issue.path, key], { code: 'unknown-key', expected: 'no such key' }),
      )
    const isMissing = along(tree, issue.path).at(-1) === undefined
    const code = isMissing ? 'missing' : issue.code === 'invalid_type' ? 'wrong-type' : 'wrong-value'
    return [problemAt(tree, issue.path, { code, expected: expectedBy(issue) })]
  })

/** The places of a tree that are not in what was made of it: keys that were left out. */
export const leftOut = (tree: unknown, kept: unknown, path: Keys = []): readonly Keys[] => {
  if (!isTree(tree) || !isTree(kept)) return []
  return Object.keys(tree).flatMap((key) =>
    Object.hasOwn(kept, key) ? leftOut(tree[key], kept[key], [...path, key]) : [[...path, key]],
  )
}

/** A key that is read by nobody. */
export const unknownKey = (tree: unknown, path: Keys): FileProblem =>
  problemAt(tree, path, { code: 'unknown-key', expected: 'no such key' })
