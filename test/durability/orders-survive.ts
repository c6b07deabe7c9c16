import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { clockSteps, migrations } from '../../src/app/modules.ts'
import { createAccount, createApiKey } from '../../src/network/access/index.ts'
import { createStaff } from '../../src/network/organisation/index.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { connect } from '../../src/platform/db/connect.ts'
import { startEmbedded } from '../../src/platform/db/embedded.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { runClock } from '../../src/platform/jobs/clockwork.ts'
import { buildCtx } from '../support/app.ts'
import type { CycleLine } from '../support/build-cycle.ts'
import { buildNetwork, buildShop, buildWine, openCycle } from '../support/network.ts'
import { serve, type Served } from './served.ts'

/** An outlet with its own key for machines. */
interface Shop {
  readonly id: number
  readonly key: string
}

interface Ground {
  readonly dataDir: string
  readonly shops: readonly Shop[]
  readonly cycleId: number
  readonly products: readonly number[]
}

/** What the server has acknowledged: the last order of each shop by its key, with what was confirmed. */
type Acknowledged = Map<string, { shop: number; confirmed: Readonly<Record<number, number>> }>

const howManyShops = 24

/** A folder with a database in which ordering is open now, for days. */
const prepare = async (): Promise<Ground> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'manzu-durability-'))
  const embedded = await startEmbedded({ dataDir, log: () => {} })
  const { db, close } = connect(embedded.url, { applicationName: 'prepare' })
  await migrate(db, migrations)
  const system = buildCtx(db, { now: new Date() })
  const network = await buildNetwork(system)
  const member = {
    email: 'a@manzu.example',
    name: 'A',
    post: 'administrator',
    team: '',
    regionId: null,
    active: true,
  } as const
  const admin = expectDone(
    await createAccount(system, { staffId: expectDone(await createStaff(system, member)).id }, 'a password for tests'),
  )
  const boss = buildCtx(db, { now: new Date() }, { ...system.caller, userId: admin.id })
  const shops: Shop[] = []
  for (let index = 0; index < howManyShops; index++) {
    const { id } = await buildShop(system, network)
    const account = expectDone(await createAccount(system, { outletId: id }, 'a password for tests'))
    shops.push({ id, key: expectDone(await createApiKey(boss, { name: 'shop', accountId: account.id })).key })
  }
  const wines = [await buildWine(system, network), await buildWine(system, network)] as const
  const products = wines.map(({ id }) => id)
  const [scarce, plenty] = wines
  const lines: CycleLine[] = [
    { product: scarce, rule: 'waterline', quantity: 100_000 },
    { product: plenty, rule: 'byNeed', quantity: 1_000_000 },
  ]
  const cycleId = await openCycle(system, lines, 'order')
  await runClock(system, clockSteps)
  await close()
  await embedded.stop()
  return { dataDir, shops, cycleId, products }
}

interface Burst {
  readonly ground: Ground
  readonly served: Served
  readonly round: number
  readonly acknowledged: Acknowledged
  readonly stopped: { value: boolean }
}

/** One shop orders again and again, each time with a key of its own, until the server is gone. */
const orderOn = async ({ ground, served, round, acknowledged, stopped }: Burst, shop: Shop): Promise<void> => {
  for (let turn = 0; !stopped.value; turn++) {
    const key = `round-${round}-shop-${shop.id}-${turn}`
    const lines = ground.products.map((productId) => ({ productId, quantity: 10 + ((turn * 7 + shop.id) % 9) * 10 }))
    try {
      const answer = await fetch(`${served.address}/api/outlets/${shop.id}/cycles/${ground.cycleId}/orders`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': shop.key },
        body: JSON.stringify({ key, lines }),
      })
      if (answer.status !== 200) continue
      const receipt = (await answer.json()) as { lines: { productId: number; confirmed: number }[] }
      const confirmed = Object.fromEntries(receipt.lines.map((line) => [line.productId, line.confirmed]))
      acknowledged.set(key, { shop: shop.id, confirmed })
    } catch {
      // The server was killed under this request: nothing was acknowledged, nothing is owed.
      return
    }
  }
}

/** What a round found wrong; an empty list is what must be. */
const faultsOf = async (ground: Ground, acknowledged: Acknowledged): Promise<string[]> => {
  const embedded = await startEmbedded({ dataDir: ground.dataDir, log: () => {} })
  const { db, close } = connect(embedded.url, { applicationName: 'look' })
  try {
    const faults: string[] = []
    const { rows: stored } = await sql<{ key: string; times: number }>`
      select key, count(*)::integer as times from submission group by key`.execute(db)
    const times = new Map(stored.map((row) => [row.key, row.times]))
    for (const key of acknowledged.keys())
      if (times.get(key) !== 1) faults.push(`${key} is there ${times.get(key) ?? 0} times`)
    const { rows } = await sql<{ reserved: number; confirmed: number }>`
      select r.reserved, (select coalesce(sum(confirmed), 0)::integer from order_line l where l.product_id = r.product_id) as confirmed
      from reservation r`.execute(db)
    for (const { reserved, confirmed } of rows)
      if (reserved !== confirmed) faults.push(`reserved ${reserved}, but orders hold ${confirmed}`)
    const { rows: apart } = await sql<{ outlet: number }>`
      select l.outlet_id as outlet from order_line l
      join lateral (
        select answer from submission s where s.outlet_id = l.outlet_id order by submitted_at desc, key desc limit 1
      ) last on true
      join lateral jsonb_array_elements(last.answer -> 'lines') line on (line ->> 'productId')::integer = l.product_id
      where (line ->> 'confirmed')::integer <> l.confirmed`.execute(db)
    for (const { outlet } of apart) faults.push(`the order of outlet ${outlet} is not what its last submission says`)
    return faults
  } finally {
    await close()
    await embedded.stop()
  }
}

/** How often what is killed, and who is told. */
export interface KillPlan {
  readonly server: number
  readonly all: number
  readonly tell: (line: string) => void
}

/**
 * Kills the server in the middle of orders, again and again: alone, and together with its database. After every kill the
 * next start must find each acknowledged order exactly once. Gives what was found wrong.
 */
export const killDuringOrders = async ({ server, all, tell }: KillPlan): Promise<string[]> => {
  const ground = await prepare()
  const acknowledged: Acknowledged = new Map()
  try {
    for (let round = 0; round < server + all; round++) {
      const served = await serve(ground.dataDir)
      const stopped = { value: false }
      const burst = { ground, served, round, acknowledged, stopped }
      const shops = ground.shops.map(async (shop) => orderOn(burst, shop))
      await new Promise((resolve) => setTimeout(resolve, 80 + Math.random() * 900))
      await (round < server ? served.killServer() : served.killAll())
      stopped.value = true
      await Promise.all(shops)
      const faults = await faultsOf(ground, acknowledged)
      tell(`round ${round + 1} of ${server + all}: ${acknowledged.size} orders acknowledged, ${faults.length} faults`)
      if (faults.length > 0) return faults
    }
    return acknowledged.size > 0 ? [] : ['not one order was acknowledged, so nothing was shown']
  } finally {
    rmSync(ground.dataDir, { recursive: true, force: true })
  }
}
