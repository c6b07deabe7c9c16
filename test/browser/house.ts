import { afterAll } from 'vitest'
import { webRoot } from '../../src/app/build-web.ts'
import { rooms } from '../../src/app/modules.ts'
import { createApp } from '../../src/app/server.ts'
import type { Ctx } from '../../src/platform/ctx.ts'
import type { Caller } from '../../src/kernel/caller.ts'
import { buildCtx, currency, mondayMorning, zone, type FixedClock } from '../support/app.ts'
import type { Mailer } from '../../src/platform/mail/mailer.ts'
import { freshDatabase } from '../support/database.ts'

/** The whole product on a database of its own, listening, with a clock the test moves. */
export interface House {
  readonly url: string
  readonly clock: FixedClock
  readonly ctx: Ctx & { caller: Caller }
  /** Lets background work do all that is due at the hour of the clock. */
  readonly tick: () => Promise<void>
}

const turnClocks = async (ctx: Ctx): Promise<void> => {
  for (let moved = true; moved;) {
    moved = false
    for (const room of rooms) if ((await room.clock?.(ctx)) || (await room.errand?.(ctx))) moved = true
  }
}

/** Opens a house for one test file and closes it afterwards. */
export const openHouse = async (mailer: Mailer | null = null): Promise<House> => {
  const { db } = await freshDatabase()
  const clock = mondayMorning()
  const ctx = { ...buildCtx(db, clock), mailer }
  const app = await createApp({
    db,
    zone,
    currency,
    now: () => clock.now,
    mailer,
    secret: 'a secret for tests only, 32 characters',
    https: false,
    logLevel: process.env['MANZU_TEST_LOG'] ?? 'silent',
    version: 'test',
    webRoot,
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  afterAll(() => app.close())
  return { url, clock, ctx, tick: () => turnClocks(ctx) }
}
