import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'
import { keyOf, linesOf, type SliceQuery } from './slice.store.ts'

/** Units of one slice in one cycle. */
export interface CycleUnits {
  /** Null for the sums of the whole filter. */
  readonly key: number | null
  readonly cycleId: number
  readonly asked: number
  readonly filled: number
}

/**
 * Units by slice and cycle, of the slices named and of the whole filter. Of a cut by month the slices are cycles: a month
 * gathers them.
 */
export const readUnitsByCycle = async (
  db: Db,
  { by, filter, scope, keys }: Pick<SliceQuery, 'by' | 'filter' | 'scope' | 'keys'>,
): Promise<CycleUnits[]> => {
  const { rows } = await sql<CycleUnits>`
    with part as materialized (
      select ${keyOf[by]} as key, l.cycle_id, sum(l.requested) as asked, sum(least(l.ordered, l.delivered)) as filled
      from fill_line l where ${linesOf(filter, scope)} group by 1, 2
    )
    select key, cycle_id as "cycleId", asked::float8, filled::float8 from part where key = any(${keys}::integer[])
    union all
    select null, cycle_id, sum(asked)::float8, sum(filled)::float8 from part group by cycle_id`.execute(db)
  return rows
}
