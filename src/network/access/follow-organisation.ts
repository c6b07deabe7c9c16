import type { Ctx, Event, Listener } from '../../platform/ctx.ts'
import { findOutlets, findStaff } from '../organisation/index.ts'
import {
  deleteSessions,
  findAccountOf,
  findAccountsOfOutlets,
  updateAccountActive,
  updateAccounts,
  type Account,
} from './access.store.ts'
import { outletHolder } from './accounts.ts'

interface Saved {
  readonly outletId: number
  readonly wasActive: boolean | undefined
}

/** Many outlets may be saved at once; few of them have been opened or closed. */
const followOutlets = async (ctx: Ctx, { data }: Event): Promise<void> => {
  const saved = (Array.isArray(data['outlets']) ? data['outlets'] : []) as readonly Saved[]
  const accounts = await findAccountsOfOutlets(
    ctx.db,
    saved.map(({ outletId }) => outletId),
  )
  if (accounts.size === 0) return
  const outlets = await findOutlets(ctx.db, [...accounts.keys()])
  const holders = [...accounts].flatMap(([outletId, { id }]) => {
    const outlet = outlets.get(outletId)
    return outlet ? [{ ...outletHolder(outlet), id }] : []
  })
  await updateAccounts(ctx.db, holders, ctx.now())
  for (const { outletId, wasActive } of saved) {
    const [outlet, account] = [outlets.get(outletId), accounts.get(outletId)]
    if (outlet && account) await follow(ctx, account, { before: wasActive, now: outlet.active })
  }
}

const followStaff = async (ctx: Ctx, { data }: Event): Promise<void> => {
  const staffId = Number(data['staffId'])
  const member = await findStaff(ctx.db, staffId)
  const account = member && (await findAccountOf(ctx.db, { outletId: null, staffId }))
  if (!member || !account) return
  const { name, email, post } = member
  await updateAccounts(ctx.db, [{ id: account.id, name, email, username: null, role: post }], ctx.now())
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
  { event: 'organisation.outlets-saved', hear: followOutlets },
  { event: 'organisation.staff-saved', hear: followStaff },
]
