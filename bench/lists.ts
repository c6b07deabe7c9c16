import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { listAudit } from '../src/network/access/audit.ts'
import * as access from '../src/network/access/access.contract.ts'
import { listAccounts } from '../src/network/access/accounts.ts'
import { listProducts } from '../src/network/catalogue/catalogue.service.ts'
import * as catalogue from '../src/network/catalogue/catalogue.contract.ts'
import { listOutlets } from '../src/network/organisation/organisation.service.ts'
import { listOwnerEntities, listStaff } from '../src/network/organisation/lists.ts'
import * as organisation from '../src/network/organisation/organisation.contract.ts'
import { listAwards } from '../src/goods/allocation/award-list.ts'
import * as allocation from '../src/goods/allocation/allocation.contract.ts'
import { listDeliveries } from '../src/goods/fill-rate/deliveries.ts'
import { listFillLines } from '../src/goods/fill-rate/fill-lines.ts'
import * as fillRate from '../src/goods/fill-rate/fill-rate.contract.ts'
import { listCycles } from '../src/goods/supply/supply.service.ts'
import * as supply from '../src/goods/supply/supply.contract.ts'
import { migrations } from '../src/app/modules.ts'
import { isRefusal } from '../src/kernel/refusal.ts'
import type { CallerCtx } from '../src/platform/ctx.ts'
import { connect, type Db } from '../src/platform/db/connect.ts'
import { startEmbedded } from '../src/platform/db/embedded.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { buildCtx } from '../test/support/app.ts'
import { fillWideNetwork } from '../test/support/wide-network.ts'

const size = 50
const width = { outlets: 20_000, products: 10, weeks: 2 }

/** One list: by what it can be sorted, and how a page of it is asked for. */
interface List {
  readonly sorts: readonly string[]
  readonly read: (query: object) => Promise<unknown>
}

const listsOf = async (ctx: CallerCtx, db: Db): Promise<Readonly<Record<string, List>>> => {
  const { rows } = await sql<{ cycleId: number; productId: number }>`
    select min(cycle_id) as "cycleId", min(product_id) as "productId" from award`.execute(db)
  const of = rows[0] ?? { cycleId: 0, productId: 0 }
  return {
    outlets: {
      sorts: ['licenceNumber', 'name', 'stars', 'region', 'channel', 'owner', 'accountManager', 'active'],
      read: (query) => listOutlets(ctx, organisation.listOutlets.query.parse(query)),
    },
    owners: {
      sorts: ['code', 'name', 'outlets'],
      read: (query) => listOwnerEntities(ctx, organisation.listOwnerEntities.query.parse(query)),
    },
    staff: { sorts: ['name', 'region'], read: (query) => listStaff(ctx, organisation.listStaff.query.parse(query)) },
    products: {
      sorts: ['code', 'name', 'price'],
      read: (query) => listProducts(ctx, catalogue.listProducts.query.parse(query)),
    },
    accounts: {
      sorts: ['name', 'signInName', 'role', 'active'],
      read: (query) => listAccounts(ctx, access.listAccounts.query.parse(query)),
    },
    audit: { sorts: ['at', 'who', 'action'], read: (query) => listAudit(ctx, access.listAudit.query.parse(query)) },
    cycles: {
      sorts: ['orderingCloses', 'name'],
      read: (query) => listCycles(ctx, supply.listCycles.query.parse(query)),
    },
    'fill lines': {
      sorts: ['lost', 'asked', 'ordered', 'delivered', 'cycle', 'outlet', 'product'],
      read: (query) => listFillLines(ctx, fillRate.listFillLines.query.parse(query)),
    },
    deliveries: {
      sorts: ['deliveredOn', 'reference', 'quantity', 'outlet', 'product'],
      read: (query) => listDeliveries(ctx, fillRate.listDeliveries.query.parse(query)),
    },
    'product awards': {
      sorts: ['outlet', 'stars', 'weight', 'requested', 'awarded', 'reason'],
      read: (query) => listAwards(ctx, of, allocation.listAwards.query.parse(query)),
    },
  }
}

const totalOf = (answer: unknown): number =>
  !isRefusal(answer) && typeof answer === 'object' && answer !== null && 'total' in answer ? Number(answer.total) : 0

/** The faster of two goes: the first may have met cold pages of the database. */
const measure = async (ask: () => Promise<unknown>): Promise<number> => {
  let best = Infinity
  for (let go = 0; go < 2; go++) {
    const from = performance.now()
    await ask()
    best = Math.min(best, performance.now() - from)
  }
  return best
}

const benchList = async ([name, { sorts, read }]: [string, List]): Promise<void> => {
  const total = totalOf(await read({ size }))
  const last = Math.max(1, Math.ceil(total / size))
  const pages = [1, Math.min(400, last), Math.ceil(last / 2), last]
  for (const sort of sorts.flatMap((one) => [one, `-${one}`])) {
    const times: string[] = []
    for (const page of pages) times.push((await measure(() => read({ sort, page, size }))).toFixed(0).padStart(7))
    const line = [name.padEnd(15), String(total).padStart(7), sort.padEnd(16), ...times].join(' ')
    process.stdout.write(`${line}\n`)
  }
}

/** Prints how long the pages of each list take, in milliseconds, in every order. */
export const benchLists = async (): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'manzu-bench-'))
  const embedded = await startEmbedded({ dataDir, log: () => {} })
  const connection = connect(embedded.url, { applicationName: 'manzu bench' })
  try {
    await migrate(connection.db, migrations)
    await fillWideNetwork(connection.db, width)
    const lists = await listsOf(buildCtx(connection.db, { now: new Date() }), connection.db)
    const heads = ['first', 'p. 400', 'middle', 'last'].map((head) => head.padStart(7))
    process.stdout.write(
      `${['list'.padEnd(15), 'rows'.padStart(7), 'sorted by'.padEnd(16), ...heads].join(' ')}   (ms)\n`,
    )
    for (const list of Object.entries(lists)) await benchList(list)
  } finally {
    await connection.close()
    await embedded.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
