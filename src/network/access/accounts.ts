import { randomInt, randomUUID } from 'node:crypto'
import type { Page } from '../../kernel/page.ts'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type CallerCtx, type Ctx } from '../../platform/ctx.ts'
import { findOutlet, findStaff } from '../organisation/index.ts'
import {
  deleteSessions,
  findAccount,
  findAccountOf,
  insertAccounts,
  listAccountRows,
  updateAccountActive,
  updatePassword,
  type AccountSearch,
  type NewAccount,
} from './access.store.ts'
import { hashPassword } from './auth.ts'
import { forgetGuard } from './guard.store.ts'

/** No 0/O, 1/l/I: a first password is read aloud over the phone. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A first password of 12 letters in three groups, about 59 bits. */
const firstPassword = (): string =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join(
    '-',
  )

type Holder = Pick<NewAccount, 'name' | 'email' | 'username' | 'role' | 'outletId' | 'staffId'>

const holderOf = async (ctx: Ctx, of: { outletId?: number; staffId?: number }): Promise<Holder | Refusal> => {
  if (of.outletId !== undefined) {
    const outlet = await findOutlet(ctx.db, of.outletId)
    if (!outlet) return refusal('notFound', 'organisation.no-outlet', { id: of.outletId })
    return outletHolder(outlet)
  }
  const member = await findStaff(ctx.db, of.staffId ?? 0)
  if (!member) return refusal('notFound', 'organisation.no-staff', { id: of.staffId ?? 0 })
  const { name, email, post } = member
  return { name, email, username: null, role: post, outletId: null, staffId: member.id }
}

/** How an outlet signs in: by licence number; the address only fills a column that must not be empty. */
export const outletHolder = (outlet: { id: number; name: string; licenceNumber: string }): Holder => {
  const username = outlet.licenceNumber.toLowerCase()
  const email = `${username}@outlet.invalid`
  return { name: outlet.name, email, username, role: 'outletOwner', outletId: outlet.id, staffId: null }
}

/** Opens an account for an outlet or a member of staff with a first password (a given one, or one that is drawn). */
export const createAccount = (
  ctx: Ctx,
  of: { outletId?: number; staffId?: number },
  password: string = firstPassword(),
): Promise<{ id: string; signInName: string; password: string } | Refusal> =>
  transact(ctx, async (tx) => {
    const holder = await holderOf(tx, of)
    if (isRefusal(holder)) return holder
    if (await findAccountOf(tx.db, holder)) return refusal('conflict', 'access.account-exists')
    const id = randomUUID()
    const passwordHash = await hashPassword(password)
    await insertAccounts(tx.db, [{ ...holder, id, passwordHash, mustChangePassword: true, createdAt: tx.now() }])
    const signInName = holder.username ?? holder.email
    await record(tx, { action: 'account.opened', subject: 'account', subjectId: id, after: { signInName } })
    return { id, signInName, password }
  })

/** Accounts, one page. */
export const listAccounts = async (ctx: Ctx, search: AccountSearch) => {
  const page = await listAccountRows(ctx.db, search)
  const rows = page.rows.map((row) => ({
    ...row,
    lockedUntil: row.lockedUntil && row.lockedUntil > ctx.now() ? row.lockedUntil.toISOString() : null,
  }))
  return { ...page, rows } satisfies Page<unknown>
}

/** Gives an account a new first password, ends its sessions, lifts its lock. */
export const resetPassword = (ctx: Ctx, id: string): Promise<{ password: string } | Refusal> =>
  transact(ctx, async (tx) => {
    const account = await findAccount(tx.db, id)
    if (!account) return refusal('notFound', 'access.no-account')
    const password = firstPassword()
    await updatePassword(tx.db, { id, passwordHash: await hashPassword(password), mustChange: true })
    await deleteSessions(tx.db, id, null)
    await forgetGuard(tx.db, `account:${id}`)
    await record(tx, { action: 'account.password-reset', subject: 'account', subjectId: id })
    return { password }
  })

/** Opens or closes an account; nobody closes the own one. */
export const setAccountActive = (ctx: CallerCtx, id: string, active: boolean): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    const account = await findAccount(tx.db, id)
    if (!account) return refusal('notFound', 'access.no-account')
    if (id === tx.caller.userId) return refusal('conflict', 'access.not-your-own-account')
    await updateAccountActive(tx.db, id, active)
    if (!active) await deleteSessions(tx.db, id, null)
    const [before, after] = [{ active: account.active }, { active }]
    await record(tx, { action: 'account.active', subject: 'account', subjectId: id, before, after })
    return { done: true as const }
  })
