import { sql, type RawBuilder } from 'kysely'
import type { RefusalParams } from '../../kernel/refusal.ts'
import type { Db } from '../../platform/db/connect.ts'
import { sendLater } from '../../platform/db/pipeline.ts'
import type { Audience, NotificationKind, Topic } from './rules/kinds.ts'

/** Somebody who is to be told, and what is told to just this one. */
export interface Told {
  readonly userId: string
  /** Null for staff. */
  readonly outletId: number | null
  readonly audience: Audience
  /** True when there is an address to write to whatever the person entered. */
  readonly hasEmail: boolean
  readonly params: RefusalParams
}

/** What many people are told at once. */
export interface Telling {
  readonly kind: NotificationKind
  /** What the kind is about. */
  readonly topic: Topic
  /** The cycle, the month of pay or the dispute it is about. */
  readonly aboutId: number
  readonly madeAt: Date
  /** What is told to everybody. */
  readonly params: RefusalParams
  /** Mails of no more use after this; null: mail is off, and none is written. */
  readonly mailUntil: Date | null
  /** Mails wait until then for what else may come. */
  readonly mailAfter: Date
}

const peopleOf = (told: readonly Told[]): RawBuilder<unknown> => sql`
  jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as p("userId" text, "outletId" integer, audience text, "hasEmail" boolean, params jsonb)`

/**
 * Tells many people at once, each once: who was told of this kind about the same before is left out, and gets no second mail
 * either. Everybody's choices hold. Answers with how many are new.
 */
export const insertNotifications = async (db: Db, telling: Telling, told: readonly Told[]): Promise<number> => {
  const { kind, topic, aboutId, madeAt, params, mailUntil, mailAfter } = telling
  const idOf = (of: Topic): RawBuilder<unknown> => (topic === of ? sql`${aboutId}::integer` : sql`null::integer`)
  const { rows } = await sql<{ made: number }>`
    with people as (
      select p."userId" as user_id, p."outletId" as outlet_id, p.audience, p.params, coalesce(c.in_app, true) as in_app,
             coalesce(c.by_mail, true) and ${mailUntil !== null} and (p."hasEmail" or n.email is not null) as by_mail
      from ${peopleOf(told)}
        left join notification_choice c on c.user_id = p."userId" and c.kind = ${kind}
        left join notification_person n on n.user_id = p."userId"
    ), made as (
      insert into notification (user_id, outlet_id, kind, audience, cycle_id, run_id, dispute_id, params, in_app, made_at)
      select user_id, outlet_id, ${kind}, audience, ${idOf('cycle')}, ${idOf('run')}, ${idOf('dispute')}, ${JSON.stringify(params)}::jsonb || params, in_app,
             ${madeAt}::timestamptz
      from people where in_app or by_mail order by user_id
      on conflict (user_id, kind, about_id) do nothing returning user_id
    ), mailed as (
      insert into mail (user_id, kind, about_id, made_at, not_before, expires_at)
      select user_id, ${kind}, ${aboutId}::integer, ${madeAt}::timestamptz, ${mailAfter}::timestamptz,
             ${mailUntil}::timestamptz
      from made join people using (user_id) where by_mail order by user_id
    )
    select count(*)::integer as made from made`.execute(db)
  return rows[0]?.made ?? 0
}

/** Brings what people have not read yet up to date. */
export const updateUnread = async (
  db: Db,
  of: { kind: NotificationKind; cycleId: number },
  told: readonly Told[],
): Promise<void> => {
  await sql`
    update notification n set params = n.params || p.params from ${peopleOf(told)}
    where n.user_id = p."userId" and n.kind = ${of.kind} and n.cycle_id = ${of.cycleId} and n.read_at is null`.execute(
    db,
  )
}

/** Takes back what is no longer so, from people who have not read it yet. */
export const withdrawUnread = async (
  db: Db,
  of: { kind: NotificationKind; cycleId: number },
  userIds: readonly string[],
): Promise<void> => {
  await sql`
    delete from notification
    where user_id = any(${userIds}::text[]) and kind = ${of.kind} and cycle_id = ${of.cycleId}
      and read_at is null`.execute(db)
}

/** Forgets what some people were told of the same before, read or not, with mails that wait: now there is news. */
export const forgetTold = async (
  db: Db,
  of: { kind: NotificationKind; aboutId: number },
  userIds: readonly string[],
): Promise<void> => {
  const same = sql`user_id = any(${userIds}::text[]) and kind = ${of.kind} and about_id = ${of.aboutId}`
  await sql`delete from mail where state = 'waiting' and ${same}`.execute(db)
  await sql`delete from notification where ${same}`.execute(db)
}

/** Takes back what nobody has read yet of a dispute, from everybody. */
export const withdrawUnreadOfDispute = async (db: Db, disputeId: number): Promise<void> => {
  await sql`delete from notification where dispute_id = ${disputeId} and read_at is null`.execute(db)
}

/**
 * Takes back what was told of a month of pay that is taken back, with mails that wait: what nobody read yet of statements,
 * and that it waits for approval, read or not, as it will be told again.
 */
export const withdrawOfRun = async (db: Db, runId: number): Promise<void> => {
  await sql`
    delete from mail where state = 'waiting' and kind in ('statement-shown', 'approval-waits')
      and about_id = ${runId}`.execute(db)
  await sql`
    delete from notification
    where run_id = ${runId} and (kind = 'approval-waits' or read_at is null)`.execute(db)
}

/** Takes back that a month of pay waits for approval, where nobody read it yet, with mails that wait. */
export const withdrawApproval = async (db: Db, runId: number): Promise<void> => {
  await sql`
    delete from mail where state = 'waiting' and kind = 'approval-waits' and about_id = ${runId}`.execute(db)
  await sql`
    delete from notification where run_id = ${runId} and kind = 'approval-waits' and read_at is null`.execute(db)
}

/** Takes back the reminder of an outlet that has filed, with the next statement of the transaction. */
export const withdrawReminder = (db: Db, of: { outletId: number; cycleId: number }): Promise<void> =>
  sendLater(
    db,
    sql`
    delete from notification
    where outlet_id = ${of.outletId} and cycle_id = ${of.cycleId} and kind = 'filing-closes' and read_at is null`,
  )

/** Calls a round; false when it was called before, be it a moment ago by another process. */
export const insertRound = async (
  db: Db,
  round: { kind: NotificationKind; cycleId: number; madeAt: Date },
): Promise<boolean> => {
  const { rows } = await sql`
    insert into notification_round (cycle_id, kind, made_at)
    values (${round.cycleId}, ${round.kind}, ${round.madeAt}) on conflict do nothing returning cycle_id`.execute(db)
  return rows.length === 1
}

/** Cycles a round was called for. */
export const calledRounds = async (db: Db, kind: NotificationKind): Promise<Set<number>> => {
  const { rows } = await sql<{ cycleId: number }>`
    select cycle_id as "cycleId" from notification_round where kind = ${kind}`.execute(db)
  return new Set(rows.map(({ cycleId }) => cycleId))
}

/** Forgets what was told before an instant, some thousand at a time; true when there was any. */
export const deleteNotificationsBefore = async (db: Db, before: Date): Promise<boolean> => {
  const { rows } = await sql`
    delete from notification where (user_id, id) in (
      select user_id, id from notification where made_at < ${before} limit 5000
    ) returning id`.execute(db)
  return rows.length > 0
}
