import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { Role } from '../../kernel/caller.ts'
import type { Page } from '../../kernel/page.ts'
import type { Db } from '../../platform/db/connect.ts'
import { likePattern } from '../../platform/db/like.ts'
import { orderOf, readPage, type SortColumns } from '../../platform/db/read-page.ts'
import type { listAccounts } from './access.contract.ts'

/** An account as the house knows it; `signInName` is the licence number or the e-mail address. */
export interface Account {
  readonly id: string
  readonly name: string
  readonly signInName: string
  readonly role: Role
  readonly outletId: number | null
  readonly staffId: number | null
  readonly active: boolean
  readonly mustChangePassword: boolean
}

/** An account to be opened. */
export interface NewAccount {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly username: string | null
  readonly role: Role
  readonly outletId: number | null
  readonly staffId: number | null
  readonly passwordHash: string
  readonly mustChangePassword: boolean
  readonly createdAt: Date
}

/** Columns of an {@link Account}. */
export const accountColumns = sql`
  a.id, a.name, coalesce(a.username, a.email) as "signInName", a.role, a.outlet_id as "outletId",
  a.staff_id as "staffId", a.active, a.must_change_password as "mustChangePassword"`

/** One account by id. */
export const findAccount = async (db: Db, id: string): Promise<Account | undefined> => {
  const { rows } = await sql<Account>`select ${accountColumns} from user_account a where a.id = ${id}`.execute(db)
  return rows[0]
}

/** One account by licence number or e-mail address, whichever the name is. */
export const findAccountByName = async (db: Db, name: string): Promise<Account | undefined> => {
  const lower = name.toLowerCase()
  const { rows } = await sql<Account>`
    select ${accountColumns} from user_account a where a.username = ${lower} or a.email = ${lower}`.execute(db)
  return rows[0]
}

/** The account of an outlet or of a member of staff. */
export const findAccountOf = async (
  db: Db,
  of: { outletId: number | null; staffId: number | null },
): Promise<Account | undefined> => {
  const { rows } = await sql<Account>`
    select ${accountColumns} from user_account a where a.outlet_id = ${of.outletId} or a.staff_id = ${of.staffId}`.execute(
    db,
  )
  return rows[0]
}

/** Accounts of outlets, by outlet id; who has none is absent. */
export const findAccountsOfOutlets = async (db: Db, outletIds: readonly number[]): Promise<Map<number, Account>> => {
  const { rows } = await sql<Account & { outletId: number }>`
    select ${accountColumns} from user_account a where a.outlet_id = any(${outletIds}::integer[])`.execute(db)
  return new Map(rows.map((account) => [account.outletId, account]))
}

export type AccountSearch = z.output<(typeof listAccounts)['query']>

const sortColumns: SortColumns = {
  name: [sql`a.name collate "zh-Hant-TW-x-icu"`],
  signInName: [sql`coalesce(a.username, a.email)`],
  role: [sql`a.role`, sql`coalesce(a.username, a.email)`],
  active: [sql`a.active`, sql`coalesce(a.username, a.email)`],
}

const matching = (search: AccountSearch): RawBuilder<unknown> => sql`
  lower(a.name || ' ' || coalesce(a.username, a.email)) like ${likePattern(search.search)}
  and (${search.role ?? null}::text is null or a.role = ${search.role ?? null})
  and (${search.active ?? null}::boolean is null or a.active = ${search.active ?? null})
  and (${search.outletId ?? null}::integer is null or a.outlet_id = ${search.outletId ?? null})
  and (${search.staffIds ?? null}::text is null
       or a.staff_id = any(string_to_array(${search.staffIds ?? null}, ',')::integer[]))`

/** One page of accounts, with the lock the guard holds on each. */
export const listAccountRows = (db: Db, search: AccountSearch): Promise<Page<Account & { lockedUntil: Date | null }>> =>
  readPage(db, {
    columns: sql`${accountColumns}, g.locked_until as "lockedUntil"`,
    from: sql`user_account a left join sign_in_guard g on g.subject = 'account:' || a.id`,
    countFrom: sql`user_account a`,
    where: matching(search),
    order: orderOf(search.sort, sortColumns, [sql`a.id`]),
    page: search.page,
    size: search.size,
  })

/** Opens accounts with their passwords, many at once. */
export const insertAccounts = async (db: Db, accounts: readonly NewAccount[]): Promise<void> => {
  const rows = JSON.stringify(accounts)
  const list = sql`
    from jsonb_to_recordset(${rows}::jsonb) as n(id text, name text, email text, username text, role text,
      "outletId" integer, "staffId" integer, "passwordHash" text, "mustChangePassword" boolean, "createdAt" timestamptz)`
  await sql`
    insert into user_account (id, name, email, email_verified, username, role, outlet_id, staff_id, must_change_password,
                         created_at, updated_at)
    select id, name, email, true, username, role, "outletId", "staffId", "mustChangePassword", "createdAt", "createdAt"
    ${list}`.execute(db)
  await sql`
    insert into credential (id, account_id, provider_id, user_id, password, created_at, updated_at)
    select id, id, 'credential', id, "passwordHash", "createdAt", "createdAt" ${list}`.execute(db)
}

/** Changes what accounts are called, how they sign in, and their roles. */
export const updateAccounts = async (
  db: Db,
  accounts: readonly Pick<NewAccount, 'id' | 'name' | 'email' | 'username' | 'role'>[],
  updatedAt: Date,
): Promise<void> => {
  await sql`
    update user_account a set name = n.name, email = n.email, username = n.username, role = n.role,
                              updated_at = ${updatedAt}
    from jsonb_to_recordset(${JSON.stringify(accounts)}::jsonb)
      as n(id text, name text, email text, username text, role text)
    where a.id = n.id`.execute(db)
}

/** Opens or closes an account. */
export const updateAccountActive = async (db: Db, id: string, active: boolean): Promise<void> => {
  await sql`update user_account set active = ${active} where id = ${id}`.execute(db)
}

/** Replaces a password. */
export const updatePassword = async (
  db: Db,
  row: { id: string; passwordHash: string; mustChange: boolean },
): Promise<void> => {
  await sql`
    update credential set password = ${row.passwordHash} where user_id = ${row.id} and provider_id = 'credential'`.execute(
    db,
  )
  await sql`update user_account set must_change_password = ${row.mustChange} where id = ${row.id}`.execute(db)
}

/** The hash of the password of an account that is open, by the name it signs in with. */
export const findPasswordHash = async (db: Db, name: string): Promise<string | undefined> => {
  const lower = name.toLowerCase()
  const { rows } = await sql<{ password: string }>`
    select c.password from user_account a join credential c on c.user_id = a.id and c.provider_id = 'credential'
    where (a.username = ${lower} or a.email = ${lower}) and a.active`.execute(db)
  return rows[0]?.password
}

/** Ends all sessions of an account, but for the one with this token. */
export const deleteSessions = async (db: Db, accountId: string, exceptToken: string | null): Promise<void> => {
  await sql`
    delete from sign_in_session
    where user_id = ${accountId} and (${exceptToken}::text is null or token <> ${exceptToken})`.execute(db)
}

/** Forgets sessions that ended before an instant, some thousand at a time; true when there was any. */
export const deleteSessionsEndedBefore = async (db: Db, before: Date): Promise<boolean> => {
  const { rows } = await sql`
    delete from sign_in_session where id in (
      select id from sign_in_session where expires_at < ${before} limit 5000
    ) returning id`.execute(db)
  return rows.length > 0
}

/** The first password has been replaced by one of the person's own. */
export const clearMustChange = async (db: Db, id: string): Promise<void> => {
  await sql`update user_account set must_change_password = false where id = ${id}`.execute(db)
}
