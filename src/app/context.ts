import { randomBytes } from 'node:crypto'
import type { Language } from '../kernel/language.ts'
import type { Caller } from '../kernel/caller.ts'
import type { Ctx } from '../platform/ctx.ts'
import type { Db } from '../platform/db/connect.ts'
import { createTell } from '../platform/events.ts'
import { paramsInWords } from '../platform/i18n/instants.ts'
import type { Mailer } from '../platform/mail/mailer.ts'
import { createTranslate, type Translate } from '../platform/i18n/translate.ts'
import { rooms } from './modules.ts'

/** What a context is made from; `now` and `draw` may be fixed, for a demo network that comes out the same each time. */
export interface ContextOptions {
  readonly db: Db
  readonly zone: string
  /** CNY when absent: only who serves people shows them amounts. */
  readonly currency?: string
  readonly now?: () => Date
  readonly draw?: () => string
  readonly mailer?: Mailer | null
}

const translate = createTranslate(rooms.flatMap((room) => (room.texts ? [room.texts] : [])))

/** Sentences of all rooms, with instants told in the zone of the network. */
export const translateIn =
  (zone: string): Translate =>
  (language, key, params = {}) =>
    translate(language, key, paramsInWords(params, { language, zone }))

const tell = createTell(rooms.flatMap((room) => room.listeners ?? []))

/** A maker of contexts: one for every request, with its language and caller. */
export const createContext =
  (options: ContextOptions) =>
  (language: Language, caller: Caller | null): Ctx => ({
    db: options.db,
    zone: options.zone,
    currency: options.currency ?? 'CNY',
    now: options.now ?? (() => new Date()),
    draw: options.draw ?? (() => randomBytes(32).toString('hex')),
    language,
    translate: translateIn(options.zone),
    tell,
    mailer: options.mailer ?? null,
    caller,
  })
