/** One value of a product as the trail kept it. */
interface TrailEntry {
  readonly product: string
  readonly field: string
  readonly value: unknown
}

/** A change of policy out of the trail. */
export interface PolicyChanges {
  readonly changes: readonly {
    readonly product: string
    readonly field: string
    readonly before: unknown
    readonly after: unknown
  }[]
  /** Changes the trail counts and does not name. */
  readonly notShown: number
}

const isEntry = (value: unknown): value is TrailEntry =>
  typeof value === 'object' && value !== null && 'product' in value && 'field' in value && 'value' in value

const entriesOf = (side: unknown): readonly TrailEntry[] | undefined => {
  if (typeof side !== 'object' || side === null || !('policy' in side) || !Array.isArray(side.policy)) return undefined
  const list: readonly unknown[] = side.policy
  return list.every(isEntry) ? list : undefined
}

/**
 * A record of the trail as changes of a policy; undefined when it is about something else. Example:
 * `{ policy: [{ product: '雲霄清茶', field: 'quantity', value: 40 }] }` before and 50 after is one change.
 */
export const policyChanges = (before: unknown, after: unknown): PolicyChanges | undefined => {
  const [old, fresh] = [entriesOf(before), entriesOf(after)]
  if (!old || !fresh) return undefined
  const notShown = typeof after === 'object' && after !== null && 'notShown' in after ? Number(after.notShown) : 0
  const changes = fresh.map(({ product, field, value }, place) => ({
    product,
    field,
    before: old[place]?.value,
    after: value,
  }))
  return { changes, notShown }
}
