import { sql } from 'kysely'
import type { Role } from '../../kernel/caller.ts'
import type { Db } from '../../platform/db/connect.ts'

/** An account and the outlet or the member of staff behind it; exactly one of the two. */
export interface Holder {
  readonly userId: string
  readonly outletId: number | null
  readonly staffId: number | null
}

/** Open accounts of some outlets and members of staff; who has none is absent. */
export const listHolders = async (
  db: Db,
  of: { outletIds: readonly number[]; staffIds: readonly number[] },
): Promise<Holder[]> => {
  const { rows } = await sql<Holder>`
    select id as "userId", outlet_id as "outletId", staff_id as "staffId" from user_account
    where active and (outlet_id = any(${of.outletIds}::integer[]) or staff_id = any(${of.staffIds}::integer[]))
    order by id`.execute(db)
  return rows
}

/** Open accounts of everybody who holds a post, by account id. */
export const listHoldersOfRole = async (db: Db, role: Role): Promise<Holder[]> => {
  const { rows } = await sql<Holder>`
    select id as "userId", outlet_id as "outletId", staff_id as "staffId" from user_account
    where active and role = ${role} order by id`.execute(db)
  return rows
}

/** Whom an account belongs to; `email` is null for outlets, who sign in with their licence number. */
export interface AccountHolder extends Holder {
  readonly name: string
  readonly email: string | null
  readonly active: boolean
}

/** The people behind some accounts, by account id. */
export const findHolders = async (db: Db, userIds: readonly string[]): Promise<Map<string, AccountHolder>> => {
  const { rows } = await sql<AccountHolder>`
    select id as "userId", outlet_id as "outletId", staff_id as "staffId", name, active,
           case when outlet_id is null then email end as email
    from user_account where id = any(${userIds}::text[])`.execute(db)
  return new Map(rows.map((row) => [row.userId, row]))
}
