import { sql, type RawBuilder } from 'kysely'
import type { RefusalParams } from '../../kernel/refusal.ts'
import type { Db } from '../../platform/db/connect.ts'
import type { Audience, NotificationKind } from './rules/kinds.ts'

/** A mail taken out of the outbox to be sent; `attempts` counts this attempt and is the token of the lease. */
export interface ClaimedMail {
  readonly id: number
  readonly key: string
  readonly userId: string
  readonly kind: NotificationKind | 'confirm-address'
  readonly aboutId: number | null
  readonly params: RefusalParams | null
  readonly expiresAt: Date
  readonly attempts: number
  /** Why the attempt before failed; null before the first. */
  readonly reason: string | null
}

/**
 * Takes mails that are due, oldest first, for as long as the lease lasts: no other process takes them meanwhile, and when
 * this one dies they come back by themselves.
 */
export const claimMails = async (
  db: Db,
  of: { now: Date; leasedUntil: Date; size: number },
): Promise<ClaimedMail[]> => {
  const { rows } = await sql<ClaimedMail>`
    update mail m set attempts = attempts + 1, leased_until = ${of.leasedUntil}
    where id in (
      select id from mail
      where state = 'waiting' and not_before <= ${of.now} and (leased_until is null or leased_until <= ${of.now})
      order by not_before, id limit ${of.size} for update skip locked
    )
    returning id, key, user_id as "userId", kind, about_id as "aboutId", params, expires_at as "expiresAt", attempts,
              reason`.execute(db)
  return rows.toSorted((a, b) => a.id - b.id)
}

/** What became of a claimed mail. */
export type MailOutcome =
  | { readonly state: 'sent' | 'dropped' | 'failed'; readonly at: Date; readonly reason: string | null }
  /** `isTried` false: no attempt was made, and none is counted. */
  | { readonly state: 'waiting'; readonly until: Date; readonly reason: string | null; readonly isTried: boolean }

const changeOf = (outcome: MailOutcome): RawBuilder<unknown> =>
  outcome.state === 'waiting'
    ? sql`leased_until = null, not_before = ${outcome.until}, reason = ${outcome.reason},
          attempts = attempts - ${outcome.isTried ? 0 : 1}`
    : sql`leased_until = null, state = ${outcome.state}, ended_at = ${outcome.at}, reason = ${outcome.reason},
          params = null`

/** Writes down what became of a mail; whoever lost the lease meanwhile writes nothing. */
export const settleMail = async (
  db: Db,
  mail: Pick<ClaimedMail, 'id' | 'attempts'>,
  outcome: MailOutcome,
): Promise<void> => {
  await sql`
    update mail set ${changeOf(outcome)}
    where id = ${mail.id} and attempts = ${mail.attempts} and state = 'waiting'`.execute(db)
}

/** Writes a mail that confirms an address, in place of one that still waits. */
export const insertConfirmation = async (
  db: Db,
  mail: { userId: string; params: RefusalParams; madeAt: Date; expiresAt: Date },
): Promise<void> => {
  await sql`delete from mail where user_id = ${mail.userId} and kind = 'confirm-address' and state = 'waiting'`.execute(
    db,
  )
  await sql`
    insert into mail (user_id, kind, params, made_at, not_before, expires_at)
    values (${mail.userId}, 'confirm-address', ${JSON.stringify(mail.params)}::jsonb, ${mail.madeAt}, ${mail.madeAt},
            ${mail.expiresAt})`.execute(db)
}

/** What a mail tells, with the reader's choices as they stand now. */
export interface MailContent {
  readonly userId: string
  readonly kind: NotificationKind
  readonly aboutId: number
  readonly audience: Audience
  readonly params: RefusalParams
  readonly isRead: boolean
  readonly isWanted: boolean
}

/** What these mails tell; of a mail whose notification was taken back there is nothing. */
export const mailContents = async (db: Db, mails: readonly ClaimedMail[]): Promise<MailContent[]> => {
  const { rows } = await sql<MailContent>`
    select n.user_id as "userId", n.kind, n.about_id as "aboutId", n.audience, n.params,
           n.read_at is not null as "isRead", coalesce(c.by_mail, true) as "isWanted"
    from notification n left join notification_choice c on c.user_id = n.user_id and c.kind = n.kind
    where (n.user_id, n.kind, n.about_id) in (
      select * from unnest(${mails.map(({ userId }) => userId)}::text[], ${mails.map(({ kind }) => kind)}::text[],
                           ${mails.map(({ aboutId }) => aboutId)}::integer[]))`.execute(db)
  return rows
}

/** Mails by state, for whoever runs the program. */
export const countMails = async (db: Db): Promise<{ state: string; count: number }[]> => {
  const { rows } = await sql<{ state: string; count: number }>`
    select s.state, count(m.id)::integer as count
    from unnest(array['waiting', 'sent', 'dropped', 'failed']) as s(state) left join mail m using (state)
    group by s.state order by s.state`.execute(db)
  return rows
}

/** A mail that could not be delivered. */
export interface MailFailure {
  readonly id: number
  readonly userId: string
  readonly kind: string
  readonly endedAt: Date
  readonly reason: string
}

/** The mails that failed last. */
export const lastFailures = async (db: Db, size: number): Promise<MailFailure[]> => {
  const { rows } = await sql<MailFailure>`
    select id, user_id as "userId", kind, ended_at as "endedAt", coalesce(reason, '') as reason
    from mail where state = 'failed' order by ended_at desc, id desc limit ${size}`.execute(db)
  return rows
}

/** Forgets mails that ended and were made before an instant; true when there was any. */
export const deleteMailsBefore = async (db: Db, before: Date): Promise<boolean> => {
  const { rows } = await sql`
    delete from mail where id in (
      select id from mail where made_at < ${before} and state <> 'waiting' limit 5000
    ) returning id`.execute(db)
  return rows.length > 0
}
