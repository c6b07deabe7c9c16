import { setTimeout as sleep } from 'node:timers/promises'
import type { IsolationLevel } from 'kysely'
import { isRefusal } from '../../kernel/refusal.ts'
import type { Db } from './connect.ts'

export interface TransactionOptions {
  /** Default: read committed. */
  readonly isolation?: IsolationLevel
}

const attempts = 6
const retried = new Set(['40001', '40P01'])

/** Thrown to make the server roll back; nobody outside this file sees it. */
const rollback = new Error('rolled back on a refusal')

/** The SQLSTATE of an error from the server, undefined for every other error. */
export const sqlState = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

const once = async <T>(db: Db, work: (tx: Db) => Promise<T>, options: TransactionOptions): Promise<T> => {
  const builder = options.isolation ? db.transaction().setIsolationLevel(options.isolation) : db.transaction()
  let refused: { readonly result: T } | undefined
  try {
    return await builder.execute(async (tx) => {
      const result = await work(tx)
      if (!isRefusal(result)) return result
      refused = { result }
      throw rollback
    })
  } catch (error) {
    if (refused && error === rollback) return refused.result
    throw error
  }
}

/**
 * Runs `work` in one transaction and commits what it wrote. A refusal returned by `work` rolls everything back and is
 * the result; so does a thrown error, which is thrown on. A serialization failure or deadlock (SQLSTATE 40001, 40P01)
 * starts `work` again, up to 6 times in all after a short random pause, so `work` must not reach outside the database.
 *
 * Inside a transaction it runs `work` in that same transaction: committing, rolling back and starting again are then
 * the business of the outer call, which must hand a refusal on for the rollback to happen.
 */
export const inTransaction = async <T>(
  db: Db,
  work: (tx: Db) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> => {
  if (db.isTransaction) return work(db)
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(db, work, options)
    } catch (error) {
      if (attempt === attempts || !retried.has(sqlState(error) ?? '')) throw error
      await sleep(Math.random() * 10 * 2 ** attempt)
    }
  }
}
