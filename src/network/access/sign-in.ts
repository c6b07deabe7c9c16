import { APIError } from 'better-auth/api'
import type { Caller } from '../../kernel/caller.ts'
import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { transact, type CallerCtx, type Ctx } from '../../platform/ctx.ts'
import type { Wire } from '../../platform/http/route.ts'
import { outletIdsOfManager } from '../organisation/index.ts'
import { record } from '../../platform/audit/record.ts'
import { clearMustChange, deleteSessions, findAccount, findAccountByName, type Account } from './access.store.ts'
import type { Auth } from './auth.ts'
import { forgetGuard, queueAtGuard, recallGuard, rememberGuard } from './guard.store.ts'
import { accountGuard, addressGuard, afterFailure, minutesLocked, type GuardPolicy } from './rules/guard.ts'

/** What the web app is told of whoever is signed in. */
export interface Me {
  readonly userId: string
  readonly name: string
  readonly role: Account['role']
  readonly outletId: number | null
  readonly staffId: number | null
  readonly mustChangePassword: boolean
  readonly zone: string
}

const meOf = (account: Account, zone: string): Me => ({
  userId: account.id,
  name: account.name,
  role: account.role,
  outletId: account.outletId,
  staffId: account.staffId,
  mustChangePassword: account.mustChangePassword,
  zone,
})

const guarded = (account: Account | undefined, address: string): { subject: string; policy: GuardPolicy }[] => [
  ...(account ? [{ subject: `account:${account.id}`, policy: accountGuard }] : []),
  { subject: `address:${address}`, policy: addressGuard },
]

const lockedMinutes = async (ctx: Ctx, subjects: readonly { subject: string }[]): Promise<number> => {
  const locks = []
  for (const { subject } of subjects) locks.push(minutesLocked(await recallGuard(ctx.db, subject), ctx.now()))
  return Math.max(...locks)
}

const noteFailure = (ctx: Ctx, subjects: readonly { subject: string; policy: GuardPolicy }[]): Promise<void> =>
  transact(ctx, async (tx) => {
    for (const { subject, policy } of subjects) {
      await queueAtGuard(tx.db, subject)
      await rememberGuard(tx.db, subject, afterFailure(await recallGuard(tx.db, subject), policy, tx.now()))
    }
  })

const headersOf = (wire: Wire): Headers => {
  const headers = new Headers({ 'x-forwarded-for': wire.address })
  for (const name of ['user-agent', 'cookie']) {
    const value = wire.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}

const openSession = async (auth: Auth, wire: Wire, login: { name: string; password: string }): Promise<boolean> => {
  try {
    const how = { headers: headersOf(wire), returnHeaders: true as const }
    const { headers } = login.name.includes('@')
      ? await auth.api.signInEmail({ ...how, body: { email: login.name, password: login.password } })
      : await auth.api.signInUsername({ ...how, body: { username: login.name, password: login.password } })
    wire.setHeader('set-cookie', headers.getSetCookie())
    return true
  } catch (error) {
    if (error instanceof APIError) return false
    throw error
  }
}

/**
 * Signs in by licence number or e-mail address. A wrong name and a wrong password get the same answer; ten failures
 * lock the account for a quarter of an hour, with the minutes left in the answer.
 */
export const signIn = async (
  ctx: Ctx,
  login: { name: string; password: string },
  { auth, wire }: { auth: Auth; wire: Wire },
): Promise<Me | Refusal> => {
  const account = await findAccountByName(ctx.db, login.name)
  const subjects = guarded(account, wire.address)
  const minutes = await lockedMinutes(ctx, subjects)
  if (minutes > 0) return refusal('tooMany', 'access.locked', { minutes })
  // A closed account must not be told from a wrong password, so the password is checked first.
  const opened = await openSession(auth, wire, login)
  if (!opened || !account) {
    await noteFailure(ctx, subjects)
    return refusal('signIn', 'access.wrong-name-or-password')
  }
  if (!account.active) {
    wire.setHeader('set-cookie', [])
    await deleteSessions(ctx.db, account.id, null)
    return refusal('forbidden', 'access.account-closed')
  }
  await forgetGuard(ctx.db, `account:${account.id}`)
  return meOf(account, ctx.zone)
}

/** Ends the session of this request. */
export const signOut = async (wire: Wire, auth: Auth): Promise<{ done: true }> => {
  const { headers } = await auth.api.signOut({ headers: headersOf(wire), returnHeaders: true })
  wire.setHeader('set-cookie', headers.getSetCookie())
  return { done: true }
}

/** Who is signed in. */
export const getMe = async (ctx: CallerCtx): Promise<Me | Refusal> => {
  const account = await findAccount(ctx.db, ctx.caller.userId)
  return account ? meOf(account, ctx.zone) : refusal('signIn', 'http.sign-in-first')
}

/** Checks the current password and sets a new one; every other session of the account ends. */
export const changePassword = async (
  ctx: CallerCtx,
  change: { currentPassword: string; newPassword: string },
  { auth, wire }: { auth: Auth; wire: Wire },
): Promise<{ done: true } | Refusal> => {
  if (change.currentPassword === change.newPassword) return refusal('invalid', 'access.same-password')
  try {
    const body = { ...change, revokeOtherSessions: true }
    const { headers } = await auth.api.changePassword({ headers: headersOf(wire), returnHeaders: true, body })
    wire.setHeader('set-cookie', headers.getSetCookie())
  } catch (error) {
    if (error instanceof APIError) return refusal('invalid', 'access.wrong-current-password')
    throw error
  }
  await clearMustChange(ctx.db, ctx.caller.userId)
  await record(ctx, { action: 'account.password-changed', subject: 'account', subjectId: ctx.caller.userId })
  return { done: true }
}

/** The caller behind an account: an outlet owner reaches one outlet, an account manager the own ones, others all. */
export const callerOf = async (ctx: Pick<Ctx, 'db'>, account: Account): Promise<Caller> => {
  const base = { userId: account.id, name: account.name, role: account.role }
  if (account.role === 'outletOwner') return { ...base, outletIds: account.outletId === null ? [] : [account.outletId] }
  if (account.role === 'accountManager')
    return { ...base, outletIds: account.staffId === null ? [] : await outletIdsOfManager(ctx.db, account.staffId) }
  return { ...base, outletIds: 'all' }
}
