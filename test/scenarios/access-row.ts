/** Who asks, in the order of the columns below. */
export const askers = [
  'nobody',
  'owner',
  'otherOwner',
  'manager',
  'otherManager',
  'planner',
  'stationManager',
  'administrator',
  'payrollClerk',
  'employee',
] as const

/** The ids the addresses below are made with; `outlet` is the owner's, and looked after by the manager. */
export interface Fixture {
  readonly outlet: number
  readonly cycle: number
  readonly draft: number
  readonly product: number
}

/** One route asked by everybody: its address, what is sent, and the status each asker must get. */
export interface AccessRow {
  readonly contract: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly address: (of: Fixture) => string
  readonly body?: unknown
  /** Statuses in the order of {@link askers}. */
  readonly statuses: readonly number[]
}

/** What who has nothing to do with goods is answered wherever a row does not say. */
const elsewhere = [403, 403]

/** A row of the table: `METHOD address`, the statuses in the order of {@link askers}, and what is sent. */
export const row = (
  contract: string,
  ask: string | ((of: Fixture) => string),
  ...sent: [string, unknown?]
): AccessRow => {
  const [statuses, body] = sent
  const address = typeof ask === 'string' ? () => ask.split(' ')[1] ?? '' : (of: Fixture) => ask(of).split(' ')[1] ?? ''
  const method = (typeof ask === 'string' ? ask : ask({ outlet: 1, cycle: 1, draft: 1, product: 1 })).split(' ')[0]
  return {
    contract,
    method: method as AccessRow['method'],
    address,
    statuses: [...statuses.split(/\s+/).map(Number), ...elsewhere].slice(0, askers.length),
    ...(body !== undefined && { body }),
  }
}
