import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWeb } from '../src/app/build-web.ts'
import { fillDemo } from '../src/app/demo/index.ts'
import { migrations } from '../src/app/modules.ts'
import { createApp } from '../src/app/server.ts'
import { createCycle, findCycle, listPolicyLines, putPolicy, settledCycleIds } from '../src/goods/supply/index.ts'
import { expectDone } from '../src/platform/ctx.ts'
import { connect, type Db } from '../src/platform/db/connect.ts'
import { startEmbedded } from '../src/platform/db/embedded.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { buildCtx, currency, zone } from '../test/support/app.ts'

/** A house with a draft of 200 products, every one scarce and limited for each of five stars. */
export interface StudioGround {
  readonly url: string
  readonly draftId: number
  readonly close: () => Promise<void>
}

const week = 7 * 86_400_000

/** A draft after the pattern of the last settled week, with every product under the waterline. */
const openDraft = async (db: Db): Promise<number> => {
  const now = new Date()
  const ctx = buildCtx(db, { now })
  const last = await findCycle(db, (await settledCycleIds(db)).at(-1) ?? 0)
  if (!last) throw new Error('the demo has no settled week')
  const later = (at: Date | null): string => new Date((at ?? now).getTime() + 4 * week).toISOString()
  const { mode, weightBy, starWeights } = last
  const draft = await createCycle(ctx, {
    code: 'bench',
    name: '',
    mode,
    weightBy,
    starWeights: [...starWeights],
    filingOpensAt: later(last.filingOpensAt),
    filingClosesAt: later(last.filingClosesAt),
    orderingOpensAt: later(last.orderingOpensAt),
    orderingClosesAt: later(last.orderingClosesAt),
  })
  const { id } = expectDone(draft)
  const lines = (await listPolicyLines(db, last.id)).map((line) => ({ ...line, rule: 'waterline' as const }))
  expectDone(await putPolicy(ctx, id, lines))
  return id
}

/** Builds the web app and the demo network with 200 products, and serves both. */
export const openStudioGround = async (): Promise<StudioGround> => {
  const webRoot = await buildWeb(() => {})
  const dataDir = mkdtempSync(join(tmpdir(), 'manzu-bench-'))
  const embedded = await startEmbedded({ dataDir, log: () => {} })
  const connection = connect(embedded.url, { applicationName: 'manzu bench' })
  const { db } = connection
  await migrate(db, migrations)
  await fillDemo({ db, zone, now: new Date() }, { outlets: 120, products: 200, cycles: 2 }, () => {})
  const draftId = await openDraft(db)
  const secret = 'a secret for the bench only, 32 characters'
  const app = await createApp({
    db,
    zone,
    currency,
    secret,
    webRoot,
    https: false,
    version: 'bench',
    logLevel: 'silent',
    now: () => new Date(),
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const close = async (): Promise<void> => {
    await app.close()
    await connection.close()
    await embedded.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { url, draftId, close }
}
