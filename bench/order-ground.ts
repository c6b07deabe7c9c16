import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { clockSteps, migrations } from '../src/app/modules.ts'
import { clearMustChange } from '../src/network/access/access.store.ts'
import { createAccount, createApiKey } from '../src/network/access/index.ts'
import type { Product } from '../src/network/catalogue/index.ts'
import { createStaff } from '../src/network/organisation/index.ts'
import { expectDone, type CallerCtx } from '../src/platform/ctx.ts'
import { connect, type Db } from '../src/platform/db/connect.ts'
import { startEmbedded } from '../src/platform/db/embedded.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { runClock } from '../src/platform/jobs/clockwork.ts'
import { buildCtx } from '../test/support/app.ts'
import { buildNetwork, buildShop, buildWine, openCycle, type SmallNetwork } from '../test/support/network.ts'

/** An outlet that orders, with what it signs in with. */
export interface Shop {
  readonly id: number
  readonly licenceNumber: string
  readonly key: string
}

/** A database in which ordering is open, and who orders what. */
export interface OrderGround {
  readonly url: string
  /** Process of the database, whose children do the work. */
  readonly databasePid: number
  readonly shops: readonly Shop[]
  readonly cycleId: number
  /** Ten products inside the guarantee. */
  readonly waterline: readonly number[]
  /** Three products that share one stock. */
  readonly byNeed: readonly number[]
  readonly close: () => Promise<void>
}

/** The password of every outlet of the bench. */
export const shopPassword = 'a password for the bench'

const openShops = async (system: CallerCtx, network: SmallNetwork, count: number): Promise<Shop[]> => {
  const name = { email: 'admin@manzu.example', name: '管理員', post: 'administrator', team: '' } as const
  const { id: staffId } = expectDone(await createStaff(system, { ...name, regionId: null, active: true }))
  const boss = expectDone(await createAccount(system, { staffId }, shopPassword))
  const ctx = { ...system, caller: { ...system.caller, userId: boss.id } }
  const shops: Shop[] = []
  for (let index = 0; index < count; index++) {
    const { id, licenceNumber } = await buildShop(ctx, network, 1 + (index % 5))
    const account = expectDone(await createAccount(ctx, { outletId: id }, shopPassword))
    await clearMustChange(ctx.db, account.id)
    const { key } = expectDone(await createApiKey(ctx, { name: '收銀機', accountId: account.id }))
    shops.push({ id, licenceNumber, key })
  }
  return shops
}

const openOrdering = async (system: CallerCtx, network: SmallNetwork) => {
  const wines: Product[] = []
  for (let index = 0; index < 13; index++) wines.push(await buildWine(system, network))
  const [waterline, byNeed] = [wines.slice(0, 10), wines.slice(10)]
  const dailyLimits = [50, 60, 70, 80, 90]
  const lines = [
    ...waterline.map((product) => ({ product, rule: 'waterline' as const, quantity: 1_000_000, dailyLimits })),
    ...byNeed.map((product) => ({ product, rule: 'byNeed' as const, quantity: 10_000_000 })),
  ]
  const cycleId = await openCycle(system, lines, 'order')
  await runClock(system, clockSteps)
  // The bare driver writes orders without reserving; half taken keeps what is given back above nothing.
  await sql`update reservation set reserved = stock / 2`.execute(system.db)
  return { cycleId, waterline: waterline.map(({ id }) => id), byNeed: byNeed.map(({ id }) => id) }
}

const fill = async (db: Db, shops: number) => {
  await migrate(db, migrations)
  const system = buildCtx(db, { now: new Date() })
  const network = await buildNetwork(system)
  return { shops: await openShops(system, network, shops), ...(await openOrdering(system, network)) }
}

/** Starts the embedded database, durable as always, in a folder of its own and opens ordering in it. */
export const openOrderGround = async (shops: number): Promise<OrderGround> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'manzu-bench-'))
  const embedded = await startEmbedded({ dataDir, log: () => {} })
  const close = async (): Promise<void> => {
    await embedded.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  const connection = connect(embedded.url, { applicationName: 'manzu bench' })
  try {
    const filled = await fill(connection.db, shops)
    return { url: embedded.url, databasePid: embedded.pid, ...filled, close }
  } catch (error) {
    await close()
    throw error
  } finally {
    await connection.close()
  }
}
