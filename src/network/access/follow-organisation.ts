import type { Ctx, Listener } from '../../platform/ctx.ts'
import { findOutlet, findStaff } from '../organisation/index.ts'
import { deleteSessions, findAccountOf, updateAccount, updateAccountActive } from './access.store.ts'
import { outletHolder } from './accounts.ts'

const followOutlet = async (ctx: Ctx, outletId: number): Promise<void> => {
  const outlet = await findOutlet(ctx.db, outletId)
  const account = outlet && (await findAccountOf(ctx.db, { outletId, staffId: null }))
  if (!outlet || !account) return
  await updateAccount(ctx.db, { ...outletHolder(outlet), id: account.id, updatedAt: ctx.now() })
  await follow(ctx, account.id, outlet.active)
}

const followStaff = async (ctx: Ctx, staffId: number): Promise<void> => {
  const member = await findStaff(ctx.db, staffId)
  const account = member && (await findAccountOf(ctx.db, { outletId: null, staffId }))
  if (!member || !account) return
  const { name, email, post } = member
  await updateAccount(ctx.db, { id: account.id, name, email, username: null, role: post, updatedAt: ctx.now() })
  await follow(ctx, account.id, member.active)
}

/** Who leaves the network is signed out at once. */
const follow = async (ctx: Ctx, accountId: string, active: boolean): Promise<void> => {
  await updateAccountActive(ctx.db, accountId, active)
  if (!active) await deleteSessions(ctx.db, accountId, null)
}

/** Accounts follow the outlet or the member of staff behind them: name, sign-in name, role, open or closed. */
export const accessListeners: readonly Listener[] = [
  { event: 'organisation.outlet-saved', hear: (ctx, { data }) => followOutlet(ctx, Number(data['outletId'])) },
  { event: 'organisation.staff-saved', hear: (ctx, { data }) => followStaff(ctx, Number(data['staffId'])) },
]
