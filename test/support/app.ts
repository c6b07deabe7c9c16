import type { FastifyInstance } from 'fastify'
import { createApp, type AppOptions } from '../../src/app/server.ts'
import { createContext } from '../../src/app/context.ts'
import type { Caller } from '../../src/kernel/caller.ts'
import type { Ctx } from '../../src/platform/ctx.ts'
import type { Db } from '../../src/platform/db/connect.ts'
import type { Mailer } from '../../src/platform/mail/mailer.ts'
import { csvText } from '../../src/platform/table/csv-text.ts'
import type { Table } from '../../src/platform/table/table.ts'
import type { FileAnswer } from '../../src/platform/file-answer.ts'

/** A clock a test moves by hand. */
export interface FixedClock {
  now: Date
}

/** Monday morning in Taipei, wherever and whenever the test runs. */
export const mondayMorning = (): FixedClock => ({ now: new Date('2026-11-23T09:00:00+08:00') })

/** The zone every test lives in. */
export const zone = 'Asia/Taipei'

/** The currency of every test. */
export const currency = 'CNY'

/** A caller who may do all that an administrator may. */
export const administrator: Caller = {
  userId: 'test-administrator',
  name: '測試管理員',
  role: 'administrator',
  outletIds: 'all',
}

/** A context for calling services directly, on a clock and with seeds that repeat. */
export const buildCtx = (db: Db, clock: FixedClock, caller: Caller = administrator): Ctx & { caller: Caller } => {
  let drawn = 0
  const options = { db, zone, currency, now: () => clock.now, draw: () => String(++drawn).padStart(64, '0') }
  return { ...createContext(options)('en', caller), caller }
}

/** The same context with a way to send mail. */
export const withMailer = <C extends Ctx>(ctx: C, mailer: Mailer): C => ({ ...ctx, mailer })

/** The whole application in memory. */
export const buildApp = (
  db: Db,
  clock: FixedClock,
  parts: Partial<Pick<AppOptions, 'https' | 'logLevel' | 'logTo'>> = {},
): Promise<FastifyInstance> =>
  createApp({
    db,
    zone,
    currency,
    now: () => clock.now,
    secret: 'a secret for tests only, 32 characters',
    https: false,
    logLevel: process.env['MANZU_TEST_LOG'] ?? 'silent',
    version: 'test',
    ...parts,
  })

/** What stands in a table as CSV, or in a file that is answered as text. */
export const textOf = (answer: FileAnswer | Table): string => {
  if ('columns' in answer)
    return csvText(
      answer.columns.map(({ name }) => name),
      answer.rows,
    )
  const { content } = answer
  if (typeof content !== 'string') throw new Error('the file is no text')
  return content
}
