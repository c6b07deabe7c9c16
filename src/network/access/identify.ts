import { createHash } from 'node:crypto'
import { roles, type Caller } from '../../kernel/caller.ts'
import { businessDay } from '../../kernel/period.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Wire } from '../../platform/http/route.ts'
import type { Account } from './access.store.ts'
import { findKeyOwner, noteKeyUse } from './api-key.store.ts'
import type { Auth } from './auth.ts'
import { callerOf } from './sign-in.ts'

/** The hash under which a key for machines is kept: it has 256 random bits, so one round of SHA-256 is enough. */
export const hashApiKey = (key: string): Uint8Array => createHash('sha256').update(key).digest()

/** Who asks, and whether a browser's cookie said so (then the request must come from our own site). */
export interface Identity {
  readonly caller: Caller
  readonly byCookie: boolean
  /** True while a session stands on a first password, which others know; a key stands on its own secret. */
  readonly hasFirstPassword: boolean
  /** Cookies to send along: a session in use was prolonged, and the browser must know its new end. */
  readonly cookies?: readonly string[]
}

const keyIn = (headers: Wire['headers']): string | undefined => {
  const direct = headers['x-api-key']
  if (typeof direct === 'string') return direct
  const bearer = /^Bearer (mz_\S+)$/.exec(typeof headers['authorization'] === 'string' ? headers['authorization'] : '')
  return bearer?.[1]
}

const byKey = async (ctx: Ctx, key: string): Promise<Identity | null> => {
  const owner = await findKeyOwner(ctx.db, hashApiKey(key))
  if (!owner?.active) return null
  const today = businessDay(ctx.now(), ctx.zone)
  if (owner.lastUsedOn !== today) await noteKeyUse(ctx.db, owner.keyId, today)
  return { caller: await callerOf(ctx, owner), byCookie: false, hasFirstPassword: false }
}

type SessionUser = NonNullable<Awaited<ReturnType<Auth['api']['getSession']>>>['user']

const accountOf = (user: SessionUser): Account | undefined => {
  const { id, name, active, mustChangePassword, outletId = null, staffId = null } = user
  const role = roles.find((one) => one === user.role)
  return (
    role && { id, name, signInName: user.username ?? user.email, role, outletId, staffId, active, mustChangePassword }
  )
}

/** Session and account come out of one query of every request, so what is ended or closed ends at once. */
const byCookie = async (ctx: Ctx, cookie: string, auth: Auth): Promise<Identity | null> => {
  const { response: session, headers } = await auth.api.getSession({
    headers: new Headers({ cookie }),
    returnHeaders: true,
  })
  const account = session && accountOf(session.user)
  if (!account?.active) return null
  const caller = await callerOf(ctx, account)
  return { caller, byCookie: true, hasFirstPassword: account.mustChangePassword, cookies: headers.getSetCookie() }
}

/** Finds out who asks: a key for machines wins over a cookie; nobody when neither holds. */
export const identify = async (ctx: Ctx, headers: Wire['headers'], auth: Auth): Promise<Identity | null> => {
  const key = keyIn(headers)
  if (key !== undefined) return byKey(ctx, key)
  const cookie = headers['cookie']
  return typeof cookie === 'string' && cookie.includes('manzu.') ? byCookie(ctx, cookie, auth) : null
}
