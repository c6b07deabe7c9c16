import type { Ctx, Event, Listener } from '../../platform/ctx.ts'
import { findOutlet, findStaff } from '../organisation/index.ts'
import { deleteSessions, findAccountOf, updateAccount, updateAccountActive, type Account } from './access.store.ts'
import { outletHolder } from './accounts.ts'

const followOutlet = async (ctx: Ctx, { data }: Event): Promise<void> => {
  const outletId = Number(data['outletId'])
  const outlet = await findOutlet(ctx.db, outletId)
  const account = outlet && (await findAccountOf(ctx.db, { outletId, staffId: null }))
  if (!outlet || !account) return
  await updateAccount(ctx.db, { ...outletHolder(outlet), id: account.id, updatedAt: ctx.now() })
  await follow(ctx, account, { before: data['wasActive'], now: outlet.active })
}

const followStaff = async (ctx: Ctx, { data }: Event): Promise<void> => {
  const staffId = Number(data['staffId'])
  const member = await findStaff(ctx.db, staffId)
  const account = member && (await findAccountOf(ctx.db, { outletId: null, staffId }))
  if (!member || !account) return
  const { name, email, post } = member
  await updateAccount(ctx.db, { id: account.id, name, email, username: null, role: post, updatedAt: ctx.now() })
  await follow(ctx, account, { before: data['wasActive'], now: member.active })
}

/** Who leaves the network is signed out at once; who comes back may sign in. An account closed by itself stays closed. */
const follow = async (ctx: Ctx, account: Account, active: { before: unknown; now: boolean }): Promise<void> => {
  if (active.now === active.before) return
  await updateAccountActive(ctx.db, account.id, active.now)
  if (!active.now) await deleteSessions(ctx.db, account.id, null)
}

/** Accounts follow the outlet or the member of staff behind them: name, sign-in name, role, open or closed. */
export const accessListeners: readonly Listener[] = [
  { event: 'organisation.outlet-saved', hear: followOutlet },
  { event: 'organisation.staff-saved', hear: followStaff },
]
