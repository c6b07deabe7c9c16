import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'
import { ask, question } from '../../platform/db/pipeline.ts'
import { accountColumns, type Account } from './access.store.ts'

/** A key for machines as lists show it. */
export interface ApiKey {
  readonly id: number
  readonly name: string
  readonly prefix: string
  readonly accountName: string
  readonly createdAt: Date
  readonly lastUsedOn: string | null
  readonly revokedAt: Date | null
}

/** All keys, newest first. */
export const listApiKeyRows = async (db: Db): Promise<ApiKey[]> => {
  const { rows } = await sql<ApiKey>`
    select k.id, k.name, k.prefix, a.name as "accountName", k.created_at as "createdAt",
           k.last_used_on as "lastUsedOn", k.revoked_at as "revokedAt"
    from api_key k join user_account a on a.id = k.account_id order by k.id desc`.execute(db)
  return rows
}

/** What keys are for, by id. */
export const apiKeyNames = async (db: Db, ids: readonly number[]): Promise<Map<string, string>> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select id::text as id, name from api_key where id = any(${ids}::integer[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Adds a key; only its hash is kept. */
export const insertApiKey = async (
  db: Db,
  row: { name: string; hash: Uint8Array; prefix: string; accountId: string; createdBy: string; createdAt: Date },
): Promise<number> => {
  const { rows } = await sql<{ id: number }>`
    insert into api_key (name, key_hash, prefix, account_id, created_by, created_at)
    values (${row.name}, ${Buffer.from(row.hash)}, ${row.prefix}, ${row.accountId}, ${row.createdBy}, ${row.createdAt})
    returning id`.execute(db)
  return rows[0]?.id ?? 0
}

/** Ends a key; false when there is none that works. */
export const revokeApiKeyRow = async (db: Db, id: number, at: Date): Promise<boolean> => {
  const { rows } = await sql`
    update api_key set revoked_at = ${at} where id = ${id} and revoked_at is null returning id`.execute(db)
  return rows.length === 1
}

/** A working key with the account it acts as, and the day it was last used. */
export interface KeyOwner extends Account {
  readonly keyId: number
  readonly lastUsedOn: string | null
}

/** Who a working key acts as. */
export const findKeyOwner = async (db: Db, hash: Uint8Array): Promise<KeyOwner | undefined> => {
  const owner = sql<KeyOwner>`
    select k.id as "keyId", k.last_used_on as "lastUsedOn", ${accountColumns}
    from api_key k join user_account a on a.id = k.account_id
    where k.key_hash = ${Buffer.from(hash)} and k.revoked_at is null`
  const [found] = await ask(db, [question(owner, ([row]) => row)])
  return found
}

/** Notes the day of use: a write a day, not a write a request. */
export const noteKeyUse = async (db: Db, keyId: number, day: string): Promise<void> => {
  await sql`update api_key set last_used_on = ${day}::date where id = ${keyId}`.execute(db)
}
