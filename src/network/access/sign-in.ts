import { APIError } from 'better-auth/api'
import type { Caller } from '../../kernel/caller.ts'
import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { transact, type CallerCtx, type Ctx } from '../../platform/ctx.ts'
import type { Wire } from '../../platform/http/route.ts'
import { outletIdsOfManager } from '../organisation/index.ts'
import { record } from '../../platform/audit/record.ts'
import { clearMustChange, deleteSessions, findAccount, findAccountByName, type Account } from './access.store.ts'
import type { Auth } from './auth.ts'
import { forgetGuard, forgiveOnce, queueAtGuard, recallGuard, rememberGuard } from './guard.store.ts'
import { accountGuard, addressGuard, afterFailure, minutesLocked, type GuardMemory } from './rules/guard.ts'

/** What the web app is told of whoever is signed in. */
export interface Me {
  readonly userId: string
  readonly name: string
  readonly role: Account['role']
  readonly outletId: number | null
  readonly staffId: number | null
  readonly mustChangePassword: boolean
  readonly zone: string
  readonly currency: string
}

const meOf = (account: Account, { zone, currency }: Pick<Ctx, 'zone' | 'currency'>): Me => ({
  userId: account.id,
  name: account.name,
  role: account.role,
  outletId: account.outletId,
  staffId: account.staffId,
  mustChangePassword: account.mustChangePassword,
  zone,
  currency,
})

/** What the guard counts an attempt under. */
interface Attempt {
  readonly who: string
  readonly address: string
}

/** A name nobody bears locks like any other: or ten tries would tell which names there are. */
const attemptOf = (account: Account | undefined, name: string, address: string): Attempt => ({
  who: account ? `account:${account.id}` : `name:${name.toLowerCase()}`,
  address: `address:${address}`,
})

/**
 * Lets an attempt pass, or tells how many minutes the door stays shut. An attempt counts as failed before the password is
 * looked at, and is forgiven when it was right: so a thousand attempts sent at once are no more than ten.
 */
const passGuard = (ctx: Ctx, { who, address }: Attempt): Promise<number> =>
  transact(ctx, async (tx) => {
    const [now, memories] = [tx.now(), new Map<string, GuardMemory | undefined>()]
    for (const subject of [who, address]) {
      await queueAtGuard(tx.db, subject)
      memories.set(subject, await recallGuard(tx.db, subject))
    }
    const minutes = Math.max(...[...memories.values()].map((memory) => minutesLocked(memory, now)))
    if (minutes > 0) return minutes
    await rememberGuard(tx.db, who, afterFailure(memories.get(who), accountGuard, now))
    await rememberGuard(tx.db, address, afterFailure(memories.get(address), addressGuard, now))
    return 0
  })

/** What was counted too much when the password was right. */
const forgive = async (ctx: Ctx, { who, address }: Attempt): Promise<void> => {
  await forgetGuard(ctx.db, who)
  await forgiveOnce(ctx.db, address)
}

const headersOf = (wire: Wire): Headers => {
  const headers = new Headers({ 'x-forwarded-for': wire.address })
  for (const name of ['user-agent', 'cookie']) {
    const value = wire.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}

/** The cookies of a new session, or undefined when name or password are wrong. */
const openSession = async (
  auth: Auth,
  wire: Wire,
  login: { name: string; password: string },
): Promise<string[] | undefined> => {
  try {
    const how = { headers: headersOf(wire), returnHeaders: true as const }
    const { headers } = login.name.includes('@')
      ? await auth.api.signInEmail({ ...how, body: { email: login.name, password: login.password } })
      : await auth.api.signInUsername({ ...how, body: { username: login.name, password: login.password } })
    return headers.getSetCookie()
  } catch (error) {
    if (error instanceof APIError) return undefined
    throw error
  }
}

/**
 * Signs in by licence number or e-mail address. A wrong name and a wrong password get the same answer; ten failures
 * lock the name for a quarter of an hour, with the minutes left in the answer.
 */
export const signIn = async (
  ctx: Ctx,
  login: { name: string; password: string },
  { auth, wire }: { auth: Auth; wire: Wire },
): Promise<Me | Refusal> => {
  const account = await findAccountByName(ctx.db, login.name)
  const attempt = attemptOf(account, login.name, wire.address)
  const minutes = await passGuard(ctx, attempt)
  if (minutes > 0) return refusal('tooMany', 'access.locked', { minutes })
  // A closed account must not be told from a wrong password, so the password is checked first.
  const cookies = await openSession(auth, wire, login)
  if (!cookies || !account) return refusal('signIn', 'access.wrong-name-or-password')
  await forgive(ctx, attempt)
  if (!account.active) {
    await deleteSessions(ctx.db, account.id, null)
    return refusal('forbidden', 'access.account-closed')
  }
  wire.setHeader('set-cookie', cookies)
  return meOf(account, ctx)
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
  return account ? meOf(account, ctx) : refusal('signIn', 'http.sign-in-first')
}

/**
 * Checks the current password and sets a new one; every other session of the account ends. Only for whoever is signed in
 * by a session: a key for machines acts for an account but does not own it.
 */
export const changePassword = async (
  ctx: CallerCtx,
  change: { currentPassword: string; newPassword: string },
  { auth, wire }: { auth: Auth; wire: Wire },
): Promise<{ done: true } | Refusal> => {
  if (change.currentPassword === change.newPassword) return refusal('invalid', 'access.same-password')
  const session = await auth.api.getSession({ headers: headersOf(wire) })
  if (session?.user.id !== ctx.caller.userId) return refusal('invalid', 'access.password-needs-session')
  const attempt = { who: `password:${ctx.caller.userId}`, address: `address:${wire.address}` }
  const minutes = await passGuard(ctx, attempt)
  if (minutes > 0) return refusal('tooMany', 'access.locked', { minutes })
  try {
    const body = { ...change, revokeOtherSessions: true }
    const { headers } = await auth.api.changePassword({ headers: headersOf(wire), returnHeaders: true, body })
    wire.setHeader('set-cookie', headers.getSetCookie())
  } catch (error) {
    if (error instanceof APIError) return refusal('invalid', 'access.wrong-current-password')
    throw error
  }
  await forgive(ctx, attempt)
  await clearMustChange(ctx.db, ctx.caller.userId)
  await record(ctx, { action: 'account.password-changed', subject: 'account', subjectId: ctx.caller.userId })
  return { done: true }
}

/**
 * The caller behind an account: an outlet owner reaches one outlet, an account manager the own ones, who has nothing to do
 * with goods none, others all.
 */
export const callerOf = async (ctx: Pick<Ctx, 'db'>, account: Account): Promise<Caller> => {
  const { id: userId, name, role, staffId } = account
  const base = { userId, name, role, ...(staffId === null ? {} : { staffId }) }
  if (role === 'payrollClerk' || role === 'employee') return { ...base, outletIds: [] }
  if (account.role === 'outletOwner') return { ...base, outletIds: account.outletId === null ? [] : [account.outletId] }
  if (account.role === 'accountManager')
    return { ...base, outletIds: account.staffId === null ? [] : await outletIdsOfManager(ctx.db, account.staffId) }
  return { ...base, outletIds: 'all' }
}
