import { sql } from 'kysely'
import type { Language } from '../../kernel/language.ts'
import type { Db } from '../../platform/db/connect.ts'
import type { NotificationKind } from './rules/kinds.ts'
import type { QuietHours } from './rules/quiet-hours.ts'

/** How one person wants to be told. */
export interface Person {
  readonly userId: string
  readonly language: Language
  readonly quiet: QuietHours | null
  /** A confirmed address. */
  readonly email: string | null
  readonly entered: EnteredAddress | null
}

/** An address that waits for its code. */
export interface EnteredAddress {
  readonly email: string
  readonly codeHash: string
  readonly expiresAt: Date
  readonly tries: number
}

interface PersonRow {
  readonly userId: string
  readonly language: Language
  readonly quietFrom: number | null
  readonly quietUntil: number | null
  readonly email: string | null
  readonly enteredEmail: string | null
  readonly codeHash: string | null
  readonly codeExpiresAt: Date | null
  readonly codeTries: number
}

const enteredOf = (row: PersonRow): EnteredAddress | null =>
  row.enteredEmail !== null && row.codeHash !== null && row.codeExpiresAt !== null
    ? { email: row.enteredEmail, codeHash: row.codeHash, expiresAt: row.codeExpiresAt, tries: row.codeTries }
    : null

const personOf = (row: PersonRow): Person => ({
  userId: row.userId,
  language: row.language,
  quiet: row.quietFrom !== null && row.quietUntil !== null ? { from: row.quietFrom, until: row.quietUntil } : null,
  email: row.email,
  entered: enteredOf(row),
})

/** How these people want to be told, by account id; who chose nothing is absent. */
export const findPeople = async (db: Db, userIds: readonly string[]): Promise<Map<string, Person>> => {
  const { rows } = await sql<PersonRow>`
    select user_id as "userId", language, quiet_from as "quietFrom", quiet_until as "quietUntil", email,
           entered_email as "enteredEmail", code_hash as "codeHash", code_expires_at as "codeExpiresAt",
           code_tries as "codeTries"
    from notification_person where user_id = any(${userIds}::text[])`.execute(db)
  return new Map(rows.map((row) => [row.userId, personOf(row)]))
}

/** Saves quiet hours and language. */
export const savePerson = async (db: Db, person: Pick<Person, 'userId' | 'language' | 'quiet'>): Promise<void> => {
  await sql`
    insert into notification_person (user_id, language, quiet_from, quiet_until)
    values (${person.userId}, ${person.language}, ${person.quiet?.from ?? null}, ${person.quiet?.until ?? null})
    on conflict (user_id) do update set
      language = excluded.language, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until`.execute(db)
}

/** Makes sure there is a row, locked until the transaction ends. */
export const lockPerson = async (db: Db, person: Pick<Person, 'userId' | 'language' | 'quiet'>): Promise<void> => {
  await sql`
    insert into notification_person (user_id, language, quiet_from, quiet_until)
    values (${person.userId}, ${person.language}, ${person.quiet?.from ?? null}, ${person.quiet?.until ?? null})
    on conflict do nothing`.execute(db)
  await sql`select 1 from notification_person where user_id = ${person.userId} for update`.execute(db)
}

/** Counts a code about to be sent; false when as many as allowed were sent since `since`. */
export const countCode = async (
  db: Db,
  of: { userId: string; now: Date; since: Date; atMost: number },
): Promise<boolean> => {
  const { rows } = await sql`
    update notification_person set
      codes_sent = case when codes_since > ${of.since} then codes_sent + 1 else 1 end,
      codes_since = case when codes_since > ${of.since} then codes_since else ${of.now}::timestamptz end
    where user_id = ${of.userId} and (codes_since is null or codes_since <= ${of.since} or codes_sent < ${of.atMost})
    returning user_id`.execute(db)
  return rows.length === 1
}

/** Keeps an address until its code comes back. */
export const setEntered = async (db: Db, userId: string, entered: Omit<EnteredAddress, 'tries'>): Promise<void> => {
  await sql`
    update notification_person set entered_email = ${entered.email}, code_hash = ${entered.codeHash},
      code_expires_at = ${entered.expiresAt}, code_tries = 0 where user_id = ${userId}`.execute(db)
}

/** Counts a wrong code. */
export const countTry = async (db: Db, userId: string): Promise<void> => {
  await sql`update notification_person set code_tries = code_tries + 1 where user_id = ${userId}`.execute(db)
}

/** Sets the confirmed address, or none, and forgets what was entered. */
export const setEmail = async (db: Db, userId: string, email: string | null): Promise<void> => {
  await sql`
    update notification_person set email = ${email}, entered_email = null, code_hash = null, code_expires_at = null,
      code_tries = 0 where user_id = ${userId}`.execute(db)
}

/** What somebody chose for one kind. */
export interface Choice {
  readonly kind: NotificationKind
  readonly inApp: boolean
  readonly byMail: boolean
}

/** What somebody chose; of kinds that are absent the usual holds. */
export const listChoices = async (db: Db, userId: string): Promise<Choice[]> => {
  const { rows } = await sql<Choice>`
    select kind, in_app as "inApp", by_mail as "byMail" from notification_choice where user_id = ${userId}`.execute(db)
  return rows
}

/** Saves choices; kinds that are not named stay as they are. */
export const saveChoices = async (db: Db, userId: string, choices: readonly Choice[]): Promise<void> => {
  await sql`
    insert into notification_choice (user_id, kind, in_app, by_mail)
    select ${userId}, kind, in_app, by_mail
    from unnest(${choices.map(({ kind }) => kind)}::text[], ${choices.map(({ inApp }) => inApp)}::boolean[],
                ${choices.map(({ byMail }) => byMail)}::boolean[]) as c(kind, in_app, by_mail)
    on conflict (user_id, kind) do update set in_app = excluded.in_app, by_mail = excluded.by_mail`.execute(db)
}
