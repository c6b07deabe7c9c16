import type { RefusalParams } from '../../kernel/refusal.ts'
import { type Holder, listHolders, listHoldersOfRole } from '../../network/access/index.ts'
import { listRunsToApprove } from '../../people/commission/index.ts'
import type { Ctx, Event, Listener } from '../../platform/ctx.ts'
import {
  forgetTold,
  insertNotifications,
  type Told,
  withdrawApproval,
  withdrawOfRun,
  withdrawUnreadOfDispute,
} from './notification.store.ts'
import { type Audience, type NotificationKind, topicOf } from './rules/kinds.ts'

/** A mail about pay is of use for some days; then it is seen on the page anyway. */
const mailLastsMs = 5 * 86_400_000

interface News {
  readonly kind: NotificationKind
  readonly aboutId: number
  readonly params: RefusalParams
}

/** Tells people again what was told before of the same: a second answer is news, and a month shown again as well. */
const tellNews = async (ctx: Ctx, { kind, aboutId, params }: News, told: readonly Told[]): Promise<void> => {
  if (told.length === 0) return
  const userIds = told.map(({ userId }) => userId)
  await forgetTold(ctx.db, { kind, aboutId }, userIds)
  const now = ctx.now()
  const mailUntil = ctx.mailer ? new Date(now.getTime() + mailLastsMs) : null
  const telling = { kind, topic: topicOf(kind), aboutId, params, madeAt: now, mailUntil, mailAfter: now }
  await insertNotifications(ctx.db, telling, told)
}

const toldTo = (holders: readonly Holder[], audience: Audience): Told[] =>
  holders.map(({ userId, outletId }) => ({ userId, outletId, audience, hasEmail: outletId === null, params: {} }))

const idsOf = (staffIds: unknown): number[] => (Array.isArray(staffIds) ? staffIds.map(Number) : [])

const earners = async (ctx: Ctx, staffIds: unknown): Promise<Told[]> =>
  toldTo(await listHolders(ctx.db, { outletIds: [], staffIds: idsOf(staffIds) }), 'employee')

/** Who prepares and who approves, but not who has just taken the step. */
const desk = async (ctx: Ctx): Promise<Told[]> => {
  const holders = [
    ...(await listHoldersOfRole(ctx.db, 'payrollClerk')),
    ...(await listHoldersOfRole(ctx.db, 'stationManager')),
  ]
  return toldTo(
    holders.filter(({ userId }) => userId !== ctx.caller?.userId),
    'payDesk',
  )
}

/** A month is shown: each is told of the own statement. */
const hearShown = async (ctx: Ctx, { data }: Event): Promise<void> => {
  const params = { month: String(data['period']), endAt: String(data['objectionsUntil']) }
  const aboutId = Number(data['runId'])
  await tellNews(ctx, { kind: 'statement-shown', aboutId, params }, await earners(ctx, data['staffIds']))
}

/** A month is taken back to be calculated again: its statements are none any more, and nothing waits for approval. */
const hearReopened = (ctx: Ctx, { data }: Event): Promise<void> => withdrawOfRun(ctx.db, Number(data['runId']))

/** A month is approved: it waits for nobody's approval, not of those who have not read that it did. */
const hearApproved = (ctx: Ctx, { data }: Event): Promise<void> => withdrawApproval(ctx.db, Number(data['runId']))

/**
 * Tells station managers of each month that waits for their approval since the days for objections are over; each is told
 * once, until the month is taken back and shown again.
 */
export const tellApprovalsDue = async (ctx: Ctx): Promise<boolean> => {
  const now = ctx.now()
  const due = await listRunsToApprove(ctx.db, now)
  if (due.length === 0) return false
  const approvers = toldTo(await listHoldersOfRole(ctx.db, 'stationManager'), 'stationManager')
  const mailUntil = ctx.mailer ? new Date(now.getTime() + mailLastsMs) : null
  const of = {
    kind: 'approval-waits',
    topic: topicOf('approval-waits'),
    madeAt: now,
    mailUntil,
    mailAfter: now,
  } as const
  let made = 0
  for (const { id: aboutId, period, objectionsUntil } of due) {
    const params = { month: period, endAt: objectionsUntil.toISOString() }
    made += await insertNotifications(ctx.db, { ...of, aboutId, params }, approvers)
  }
  return made > 0
}

const kinds: Readonly<Record<string, NotificationKind>> = {
  open: 'dispute-opened',
  answer: 'dispute-answered',
  reply: 'dispute-replied',
  decide: 'dispute-decided',
  appeal: 'dispute-appealed',
}

/**
 * A step of a dispute is told to the other side; that one was withdrawn is told to nobody. What was not read of the step
 * before holds no more: somebody has answered, or it is decided already.
 */
const hearStep = async (ctx: Ctx, { data }: Event): Promise<void> => {
  const aboutId = Number(data['disputeId'])
  await withdrawUnreadOfDispute(ctx.db, aboutId)
  const kind = kinds[String(data['step'])]
  if (kind === undefined) return
  const isDesks = kind === 'dispute-answered' || kind === 'dispute-decided'
  const params = { month: String(data['period']), name: String(data['by']) }
  const told = isDesks ? await earners(ctx, data['staffIds']) : await desk(ctx)
  await tellNews(ctx, { kind, aboutId, params }, told)
}

/** What people are told of pay. */
export const payListeners: readonly Listener[] = [
  { event: 'commission.statements-shown', hear: hearShown },
  { event: 'commission.run-reopened', hear: hearReopened },
  { event: 'commission.run-approved', hear: hearApproved },
  { event: 'commission.dispute-stepped', hear: hearStep },
]
