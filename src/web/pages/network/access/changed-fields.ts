/** One field of a record with what it was and what it became. */
export interface ChangedField {
  readonly name: string
  readonly before: unknown
  readonly after: unknown
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => {
  if (Array.isArray(value)) return { lines: value }
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** A number that stands for a name is left out where the name itself is told. */
const isTold = (name: string, names: ReadonlySet<string>): boolean =>
  name === 'id' || (/(?:Id|Key)$/.test(name) && names.has(name.replace(/(?:Id|Key)$/, 'Name')))

/**
 * The fields that differ between two sides of a record; of something new all that it has. Ids are left out where a name
 * tells the same. Example: `{ regionId: 1, regionName: '北區' }` before and `{ regionId: 2, regionName: '南區' }` after is
 * one field, `regionName`.
 */
export const changedFields = (before: unknown, after: unknown): readonly ChangedField[] => {
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)]
  const names = new Set([...Object.keys(old), ...Object.keys(fresh)])
  return [...names]
    .filter((name) => !isTold(name, names) && JSON.stringify(old[name]) !== JSON.stringify(fresh[name]))
    .map((name) => ({ name, before: old[name], after: fresh[name] }))
}
