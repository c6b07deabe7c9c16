import fc from 'fast-check'

type Branch = Record<string, unknown> | unknown[]

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null

interface Spot {
  readonly parent: Branch
  readonly key: string
}

const spotsOf = (tree: unknown): readonly Spot[] =>
  isBranch(tree) ? Object.entries(tree).flatMap(([key, value]) => [{ parent: tree, key }, ...spotsOf(value)]) : []

/** What nobody would write, and what some would. */
const odd: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  9_007_199_254_740_991,
  '',
  ' ',
  '0',
  '-1',
  '1/3',
  '1/0',
  '1e9',
  'NaN',
  '999999999999999',
  '0.000000000001',
  '-999999999999999/1',
  '9'.repeat(400),
  '一',
  '\u0000',
  '😀'.repeat(600),
  '__proto__',
  'constructor',
  'toString',
  '2026-02-30',
  '9999-12-31',
  '0000-01-01',
  '2026-10-31T23:59:59.999+08:00',
  [],
  {},
  [[]],
  { op: 'constant', value: '0', unit: 'ratio' },
  { op: 'score' },
  { op: 'step', name: 'output' },
  { op: 'measure', name: 'paid' },
  { op: 'count', facts: 'hours', whose: 'person' },
  { test: 'scored' },
  { test: 'any', of: [] },
]

/** One change: what is done, where (a part of all places there are), with what. */
const change = fc.record({
  how: fc.constantFrom('delete', 'replace', 'duplicate', 'swap', 'graft', 'rename', 'alike', 'alike', 'alike', 'alike'),
  where: fc.nat(1_000_000),
  from: fc.nat(1_000_000),
  value: fc.oneof(fc.constantFrom(...odd), fc.jsonValue({ maxDepth: 2 }), fc.integer().map(String), fc.string()),
})

export type Change = typeof change extends fc.Arbitrary<infer C> ? C : never

/** A few changes to a tree. */
export const changes = fc.array(change, { minLength: 1, maxLength: 3 })

const swapped = (value: unknown): unknown => {
  if (typeof value === 'string') return Number(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return Object.fromEntries(Object.entries(value))
  return value === null ? 'null' : Object.values(value as object)
}

const set = ({ parent, key }: Spot, value: unknown): void => {
  Object.defineProperty(parent, key, { value, enumerable: true, writable: true, configurable: true })
}

const valueAt = ({ parent, key }: Spot): unknown => Object.getOwnPropertyDescriptor(parent, key)?.value

/** What could stand at a place: a figure, a condition, or whatever has the same key. */
const sortOf = (spot: Spot): string => {
  const value = valueAt(spot)
  if (isBranch(value) && !Array.isArray(value)) return ['op', 'test'].find((key) => key in value) ?? spot.key
  return `${Array.isArray(spot.parent) ? '' : spot.key} ${typeof value}`
}

/** Another value that could stand there, so that the change is not seen by its shape alone. */
const graftAlike = (spots: readonly Spot[], spot: Spot, from: number): void => {
  const sort = sortOf(spot)
  const alike = spots.filter((one) => sortOf(one) === sort)
  const other = alike[from % alike.length]
  if (other) set(spot, structuredClone(valueAt(other)))
}

const remove = ({ parent, key }: Spot): void => {
  if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else Reflect.deleteProperty(parent, key)
}

const apply = (tree: unknown, { how, where, from, value }: Change): void => {
  const spots = spotsOf(tree)
  const [spot, other] = [spots[where % spots.length], spots[from % spots.length]]
  if (!spot || !other) return
  if (how === 'delete') remove(spot)
  else if (how === 'replace') set(spot, value)
  else if (how === 'swap') set(spot, swapped(valueAt(spot)))
  else if (how === 'graft') set(spot, structuredClone(valueAt(other)))
  else if (how === 'alike') graftAlike(spots, spot, from)
  else if (how === 'duplicate' && Array.isArray(spot.parent))
    spot.parent.splice(Number(spot.key), 0, structuredClone(valueAt(spot)))
  else if (!Array.isArray(spot.parent)) {
    const kept = valueAt(spot)
    if (how === 'rename') remove(spot)
    set({ parent: spot.parent, key: typeof value === 'string' ? value.slice(0, 200) : 'other' }, structuredClone(kept))
  }
}

/** A copy of a tree with changes. */
export const mutated = (tree: unknown, list: readonly Change[]): unknown => {
  const copy: unknown = structuredClone(tree)
  for (const one of list) apply(copy, one)
  return copy
}
