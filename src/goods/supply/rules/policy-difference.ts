/** A policy line as it is compared: any plain fields. */
export interface ComparedLine {
  readonly productId: number
  readonly productName: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** One field that differs; a whole line that came or went has the field `line`. */
export interface PolicyChange {
  readonly productId: number
  readonly productName: string
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * What differs between two policies, product by product in the order of the new one, lines that went at the end.
 * Example: a daily limit changed from 10 to 12 gives `{ field: 'dailyLimits', before: [10, …], after: [12, …] }`.
 */
export const policyDifference = (
  before: readonly ComparedLine[],
  after: readonly ComparedLine[],
): readonly PolicyChange[] => {
  const old = new Map(before.map((line) => [line.productId, line]))
  const changed = after.flatMap((line): PolicyChange[] => {
    const was = old.get(line.productId)
    const head = { productId: line.productId, productName: line.productName }
    if (!was) return [{ ...head, field: 'line', before: null, after: line.fields }]
    return Object.entries(line.fields)
      .filter(([field, value]) => !same(value, was.fields[field]))
      .map(([field, value]) => ({ ...head, field, before: was.fields[field], after: value }))
  })
  const kept = new Set(after.map((line) => line.productId))
  const gone = before
    .filter((line) => !kept.has(line.productId))
    .map(({ productId, productName, fields }) => ({
      productId,
      productName,
      field: 'line',
      before: fields,
      after: null,
    }))
  return [...changed, ...gone]
}
