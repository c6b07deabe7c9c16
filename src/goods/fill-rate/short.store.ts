import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'

/** What did not come to one outlet in one cycle, as far as is known. */
export interface ShortDelivery {
  readonly outletId: number
  /** Lines of which less came than was ordered. */
  readonly lines: number
  readonly units: number
}

/** Outlets of a cycle, among those named, to which less came than they ordered; lines nothing is known of do not count. */
export const shortDeliveries = async (
  db: Db,
  cycleId: number,
  among: 'all' | readonly number[],
): Promise<ShortDelivery[]> => {
  const within = among === 'all' ? sql`true` : sql`outlet_id = any(${among}::integer[])`
  const { rows } = await sql<ShortDelivery>`
    select outlet_id as "outletId", count(*)::integer as lines, sum(ordered - delivered)::float8 as units
    from fill_line where cycle_id = ${cycleId} and delivered < ordered and ${within}
    group by outlet_id order by outlet_id`.execute(db)
  return rows
}
