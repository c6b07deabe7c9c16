import { outletsThatAsked } from '../../goods/ordering/index.ts'
import { findHolders, type AccountHolder } from '../../network/access/index.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Letter, Mailer, Posted } from '../../platform/mail/mailer.ts'
import { composeMail } from './compose-mail.ts'
import { claimMails, mailContents, settleMail, type ClaimedMail, type MailContent } from './mail.store.ts'
import { findPeople, type Person } from './person.store.ts'
import { linkOf } from './rules/kinds.ts'
import { mailFate, pauseAfter } from './rules/mail-fate.ts'
import { sayNotification } from './say.ts'
import { usualPerson } from './usual-person.ts'

/** Mails of one round; several connections of the mailer share them. */
const roundSize = 20

/** Longer than a round can take with a server that says nothing; then another process takes the mails. */
const leaseMs = 5 * 60_000

/** After a server could not be reached nobody asks it again for a minute. */
const restMs = 60_000
const restingUntil = new WeakMap<Mailer, number>()

/** A mail with all that decides what becomes of it. */
interface Draft {
  readonly mail: ClaimedMail
  readonly holder: AccountHolder | undefined
  readonly person: Person
  /** Absent for a confirmation, and when the notification was taken back. */
  readonly content: MailContent | undefined
  readonly stillHolds: boolean
}

const contentKey = ({ userId, kind, aboutId }: Pick<ClaimedMail, 'userId' | 'kind' | 'aboutId'>): string =>
  `${userId} ${kind} ${aboutId}`

/** Outlets that filed after they were reminded; the reminder is of no use to them. */
const filedSince = async (
  ctx: Ctx,
  contents: readonly MailContent[],
  holders: ReadonlyMap<string, AccountHolder>,
): Promise<Map<number, Set<number>>> => {
  const reminders = contents.filter(({ kind, audience }) => kind === 'filing-closes' && audience === 'outlet')
  const filed = new Map<number, Set<number>>()
  for (const [cycleId, ofCycle] of Map.groupBy(reminders, (content) => content.aboutId)) {
    const outletIds = ofCycle.map(({ userId }) => holders.get(userId)?.outletId ?? 0)
    filed.set(cycleId, await outletsThatAsked(ctx.db, cycleId, outletIds))
  }
  return filed
}

const draftsOf = async (ctx: Ctx, mails: readonly ClaimedMail[]): Promise<Draft[]> => {
  const userIds = [...new Set(mails.map(({ userId }) => userId))]
  const [holders, people] = [await findHolders(ctx.db, userIds), await findPeople(ctx.db, userIds)]
  const list = await mailContents(ctx.db, mails)
  const contents = new Map(list.map((content) => [contentKey(content), content]))
  const filed = await filedSince(ctx, list, holders)
  return mails.map((mail) => {
    const holder = holders.get(mail.userId)
    const content = contents.get(contentKey(mail))
    const isDone = mail.kind === 'filing-closes' && (filed.get(mail.aboutId ?? 0)?.has(holder?.outletId ?? 0) ?? false)
    const stillHolds = mail.kind === 'confirm-address' || (content !== undefined && !isDone)
    return { mail, holder, content, stillHolds, person: people.get(mail.userId) ?? usualPerson(mail.userId) }
  })
}

const addressOf = ({ mail, holder, person }: Draft): string | null =>
  mail.kind === 'confirm-address' ? String(mail.params?.['email'] ?? '') : (person.email ?? holder?.email ?? null)

const letterOf = (ctx: Ctx, mailer: Mailer, draft: Draft): Letter => {
  const { mail, content, person } = draft
  const { language } = person
  const settingsLink = `${mailer.publicUrl}/notifications/settings`
  const params = mail.params ?? {}
  const common = { language, settingsLink }
  const words = content
    ? {
        ...common,
        ...sayNotification(ctx, language, content),
        link: mailer.publicUrl + linkOf(content.kind, content.audience, content.aboutId),
        linkText: ctx.translate(language, 'notifications.mail.open'),
      }
    : {
        ...common,
        title: ctx.translate(language, 'notifications.mail.confirm.title', params),
        body: ctx.translate(language, 'notifications.mail.confirm.body', params),
        link: settingsLink,
        linkText: ctx.translate(language, 'notifications.mail.confirm.open'),
      }
  return { key: mail.key, to: addressOf(draft) ?? '', ...composeMail(ctx, words) }
}

const settlePosted = async (ctx: Ctx, mail: ClaimedMail, posted: Posted): Promise<void> => {
  const now = ctx.now()
  if (posted.isSent) return settleMail(ctx.db, mail, { state: 'sent', at: now, reason: null })
  const { why: reason } = posted
  if (posted.isFinal) return settleMail(ctx.db, mail, { state: 'failed', at: now, reason })
  const until = new Date(now.getTime() + pauseAfter(mail.attempts))
  return settleMail(ctx.db, mail, { state: 'waiting', until, reason, isTried: true })
}

/** Decides of one mail and sends it; false when the server could not be reached. */
const dispatch = async (ctx: Ctx, mailer: Mailer, draft: Draft): Promise<boolean> => {
  const { mail, holder, person, content, stillHolds } = draft
  const isConfirmation = mail.kind === 'confirm-address'
  const fate = mailFate({
    now: ctx.now(),
    zone: ctx.zone,
    expiresAt: mail.expiresAt,
    isAccountOpen: holder?.active ?? false,
    hasAddress: addressOf(draft) !== null,
    isWanted: content?.isWanted ?? true,
    isRead: content?.isRead ?? false,
    stillHolds,
    // Somebody waits for a code in front of the screen.
    quiet: isConfirmation ? null : person.quiet,
  })
  if (fate.do === 'wait') {
    await settleMail(ctx.db, mail, { state: 'waiting', until: fate.until, reason: mail.reason, isTried: false })
    return true
  }
  if (fate.do === 'drop') {
    const gaveUp = fate.reason === 'expired' && mail.reason !== null
    const outcome = gaveUp
      ? { state: 'failed' as const, reason: mail.reason }
      : { state: 'dropped' as const, reason: fate.reason }
    await settleMail(ctx.db, mail, { ...outcome, at: ctx.now() })
    return true
  }
  const posted = await mailer.send(letterOf(ctx, mailer, draft))
  await settlePosted(ctx, mail, posted)
  return posted.isSent || posted.isReached
}

/**
 * Sends mails that are due, some at a time; true when there were any and more may follow. Safe with many processes: each takes
 * its own. A process that dies between sending and noting it leaves a mail that goes out twice with one Message-ID.
 */
export const sendMails = async (ctx: Ctx): Promise<boolean> => {
  const { mailer } = ctx
  const now = ctx.now()
  if (!mailer || (restingUntil.get(mailer) ?? 0) > now.getTime()) return false
  const mails = await claimMails(ctx.db, { now, leasedUntil: new Date(now.getTime() + leaseMs), size: roundSize })
  if (mails.length === 0) return false
  const drafts = await draftsOf(ctx, mails)
  const reached = await Promise.all(drafts.map((draft) => dispatch(ctx, mailer, draft)))
  if (!reached.includes(false)) return true
  restingUntil.set(mailer, now.getTime() + restMs)
  return false
}
