import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'
import type { GuardMemory } from './rules/guard.ts'

/** What the guard remembers of a name or an address; with the row locked inside a transaction. */
export const recallGuard = async (db: Db, subject: string): Promise<GuardMemory | undefined> => {
  const { rows } = await sql<GuardMemory>`
    select failures, first_failure_at as "firstFailureAt", locked_until as "lockedUntil"
    from sign_in_guard where subject = ${subject} for update`.execute(db)
  return rows[0]
}

/** Keeps what the guard remembers. */
export const rememberGuard = async (db: Db, subject: string, memory: GuardMemory): Promise<void> => {
  await sql`
    insert into sign_in_guard (subject, failures, first_failure_at, locked_until)
    values (${subject}, ${memory.failures}, ${memory.firstFailureAt}, ${memory.lockedUntil})
    on conflict (subject) do update set failures = excluded.failures, first_failure_at = excluded.first_failure_at,
                                        locked_until = excluded.locked_until`.execute(db)
}

/** Forgets a name or an address. */
export const forgetGuard = async (db: Db, subject: string): Promise<void> => {
  await sql`delete from sign_in_guard where subject = ${subject}`.execute(db)
}

/** Takes back one failure, and the lock that came of it. */
export const forgiveOnce = async (db: Db, subject: string): Promise<void> => {
  await sql`
    update sign_in_guard set failures = failures - 1, locked_until = null
    where subject = ${subject} and failures > 0`.execute(db)
}

/**
 * Forgets what no longer counts, some thousand at a time: the window began before an instant and no lock lasts. What
 * somebody is counting at this moment is locked and left alone. True when there was any.
 */
export const deleteGuardsBefore = async (db: Db, before: Date, now: Date): Promise<boolean> => {
  const { rows } = await sql`
    delete from sign_in_guard where subject in (
      select subject from sign_in_guard
      where first_failure_at < ${before} and (locked_until is null or locked_until <= ${now})
      limit 5000 for update skip locked
    ) returning subject`.execute(db)
  return rows.length > 0
}

/** Turns of one subject follow one another, also when it has no row yet. */
export const queueAtGuard = async (db: Db, subject: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 20))`.execute(db)
}
