import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'

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

/** The account a working key acts as, and the day it was last used. */
export const findKeyOwner = async (
  db: Db,
  hash: Uint8Array,
): Promise<{ keyId: number; accountId: string; lastUsedOn: string | null } | undefined> => {
  const { rows } = await sql<{ keyId: number; accountId: string; lastUsedOn: string | null }>`
    select id as "keyId", account_id as "accountId", last_used_on as "lastUsedOn"
    from api_key where key_hash = ${Buffer.from(hash)} and revoked_at is null`.execute(db)
  return rows[0]
}

/** Notes the day of use: a write a day, not a write a request. */
export const noteKeyUse = async (db: Db, keyId: number, day: string): Promise<void> => {
  await sql`update api_key set last_used_on = ${day}::date where id = ${keyId}`.execute(db)
}
