import type { Effect } from './sheet.ts'

/**
 * What putting `after` in the place of `before` does; only the fields of `after` count, whatever else `before` has.
 * Example: `effectOf({ id: 7, stars: 3 }, { stars: 3 })` is `'same'`.
 */
export const effectOf = (before: object | undefined, after: object): Effect => {
  if (before === undefined) return 'added'
  const had = new Map<string, unknown>(Object.entries(before))
  const isSame = Object.entries(after).every(([name, value]) => JSON.stringify(had.get(name)) === JSON.stringify(value))
  return isSame ? 'same' : 'changed'
}
