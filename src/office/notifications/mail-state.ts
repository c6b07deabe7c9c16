import type { z } from 'zod'
import { findHolders } from '../../network/access/index.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import type { Figure } from '../../platform/figure.ts'
import { countMails, lastFailures } from './mail.store.ts'
import type { getMailState as contract } from './notifications.contract.ts'

const failuresShown = 20

/** How mail is doing: for administrators. */
export const getMailState = async (ctx: CallerCtx): Promise<z.output<(typeof contract)['answer']>> => {
  const counts = new Map((await countMails(ctx.db)).map(({ state, count }) => [state, count]))
  const failures = await lastFailures(ctx.db, failuresShown)
  const holders = await findHolders(ctx.db, [...new Set(failures.map(({ userId }) => userId))])
  return {
    isMailOn: ctx.mailer !== null,
    waiting: counts.get('waiting') ?? 0,
    failed: counts.get('failed') ?? 0,
    failures: failures.map(({ id, userId, kind, endedAt, reason }) => ({
      id,
      name: holders.get(userId)?.name ?? '',
      kind,
      endedAt: endedAt.toISOString(),
      reason,
    })),
  }
}

/** Mails by state for `/metrics`; what failed is what somebody should look at. */
export const mailFigure: Figure = {
  name: 'manzu_mails',
  help: 'Mails of the last 90 days by state',
  label: 'state',
  read: async (db) => (await countMails(db)).map(({ state, count }) => ({ of: state, value: count })),
}
