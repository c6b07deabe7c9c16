import type { Caller } from '../kernel/caller.ts'
import type { Language } from '../kernel/language.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { Db } from './db/connect.ts'
import { inTransaction } from './db/transaction.ts'
import type { Mailer } from './mail/mailer.ts'
import type { Translate } from './i18n/translate.ts'

/** What every use case is handed: the database, the time, the network's zone, the language and who asks. */
export interface Ctx {
  readonly db: Db
  readonly now: () => Date
  /** A fresh secret of 64 hexadecimal digits. */
  readonly draw: () => string
  /** IANA zone of the network; business days and months are counted in it. */
  readonly zone: string
  /** The currency of all money, an ISO 4217 code. */
  readonly currency: string
  readonly language: Language
  readonly translate: Translate
  readonly tell: Tell
  /** Null where no mail server is set up: then no mail is written either. */
  readonly mailer: Mailer | null
  /** Nobody for public routes and for background work. */
  readonly caller: Caller | null
}

/** Something an earlier room did that a later room may want to follow up. */
export interface Event {
  readonly name: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Tells an event to every listener in the transaction of the context: all of it holds, or none. */
export type Tell = (ctx: Ctx, event: Event) => Promise<void>

/** A later room's answer to an event; runs inside the transaction of the room that told it. */
export interface Listener {
  readonly event: string
  readonly hear: (ctx: Ctx, event: Event) => Promise<void>
}

/** A use case that needs somebody signed in. */
export interface CallerCtx extends Ctx {
  readonly caller: Caller
}

/** Runs a use case in one transaction: a refusal or an exception undoes all of it. */
export const transact = <C extends Ctx, T>(ctx: C, work: (ctx: C) => Promise<T>): Promise<T> =>
  inTransaction(ctx.db, (tx) => work({ ...ctx, db: tx }))

/** The value, or an exception when it is a refusal: for callers who have made sure that nothing can be refused. */
export const expectDone = <T>(value: T): Exclude<T, { readonly refused: true }> => {
  if (isRefusal(value)) throw new Error(`refused: ${value.code} ${JSON.stringify(value.params)}`)
  return value as Exclude<T, { readonly refused: true }>
}
