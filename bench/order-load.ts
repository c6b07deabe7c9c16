import { randomUUID } from 'node:crypto'
import { Pool } from 'pg'
import { openPlainClient } from './http-client.ts'

/** One order of the bench. */
export interface BenchOrder {
  readonly outletId: number
  readonly key: string
  readonly lines: readonly { readonly productId: number; readonly quantity: number }[]
}

/** What a load process is told to do. */
export interface LoadJob {
  /** An address over HTTP, or a database for the bare driver. */
  readonly target: { readonly address: string } | { readonly database: string }
  readonly clients: number
  readonly milliseconds: number
  readonly cycleId: number
  /** Who orders, with the headers that say so. */
  readonly shops: readonly { readonly id: number; readonly headers: Readonly<Record<string, string>> }[]
  readonly products: readonly number[]
  /** Those of the products that share one stock. */
  readonly byNeed: readonly number[]
}

/** What a load process tells back; times in milliseconds. */
export interface LoadResult {
  readonly orders: number
  readonly seconds: number
  readonly p50: number
  readonly p99: number
  /** Of the processor for each order, by the load process itself. */
  readonly loadTime: number
}

/** Sends one order for the client with this number. */
type Send = (order: BenchOrder, headers: Readonly<Record<string, string>>) => Promise<void>

/** As many connections as the server has, so that both meet the same database. */
const mostConnections = 20

const submit = `insert into submission (outlet_id, key, kind, cycle_id, request_hash, answer, submitted_by, submitted_at)
  values ($1, $2, 'order', $3, $4, $5::jsonb, $6, $7)`
const order = `insert into order_line (outlet_id, cycle_id, product_id, requested, confirmed, wish, price_fen, month, ordered_at)
  select $1, $2, "productId", quantity, quantity, 0, 12050, '2026-11', $4
  from jsonb_to_recordset($3::jsonb) as l("productId" integer, quantity integer)
  on conflict (outlet_id, cycle_id, product_id) do update set requested = excluded.requested,
    confirmed = excluded.confirmed, wish = excluded.wish, price_fen = excluded.price_fen, ordered_at = excluded.ordered_at`
const reserve = `update reservation r set reserved = reserved + 0
  from jsonb_to_recordset($2::jsonb) as l("productId" integer, quantity integer)
  where r.cycle_id = $1 and r.product_id = l."productId"`

/** The bare driver: the same rows in one transaction, with nothing read and nothing decided. */
const bareSender = (pool: Pool, { cycleId, byNeed }: LoadJob): Send => {
  const shared = new Set(byNeed)
  return async ({ outletId, key, lines }) => {
    const client = await pool.connect()
    const now = new Date()
    const answered = lines.map(({ productId, quantity }) => ({
      productId,
      requested: quantity,
      confirmed: quantity,
      wish: 0,
      reason: 'full',
    }))
    const answer = { outletId, cycleId, key, submittedAt: now.toISOString(), lines: answered }
    const reserved = lines.filter(({ productId }) => shared.has(productId))
    await client.query('begin')
    if (reserved.length > 0) await client.query(reserve, [cycleId, JSON.stringify(reserved)])
    await client.query(submit, [outletId, key, cycleId, 'x'.repeat(64), JSON.stringify(answer), 'bench', now])
    await client.query(order, [outletId, cycleId, JSON.stringify(lines), now])
    await client.query('commit')
    client.release()
  }
}

const httpSender = async (address: string, { cycleId }: LoadJob): Promise<Send> => {
  const client = await openPlainClient(address)
  return async ({ outletId, ...body }, headers) => {
    const path = `/api/outlets/${outletId}/cycles/${cycleId}/orders`
    const { status, head } = await client.post(path, headers, JSON.stringify(body))
    if (status !== 200) throw new Error(`an order was not taken: ${head}`)
  }
}

/** One client orders for its own outlets in turn, each order with its own key, until time is up. */
const orderOn = async (job: LoadJob, number: number, { send, end }: { send: Send; end: number }): Promise<number[]> => {
  const own = job.shops.filter((_, index) => index % job.clients === number)
  const times: number[] = []
  for (let turn = 0; performance.now() < end; turn++) {
    const shop = own[turn % own.length]
    if (!shop) return times
    const lines = job.products.map((productId, index) => ({ productId, quantity: 10 * (1 + ((turn + index) % 5)) }))
    const start = performance.now()
    await send({ outletId: shop.id, key: randomUUID(), lines }, shop.headers)
    times.push(performance.now() - start)
  }
  return times
}

const run = async (job: LoadJob): Promise<LoadResult> => {
  const pool =
    'database' in job.target
      ? new Pool({ connectionString: job.target.database, max: Math.min(job.clients, mostConnections) })
      : undefined
  const senders = await Promise.all(
    Array.from({ length: job.clients }, async () =>
      pool ? bareSender(pool, job) : httpSender('address' in job.target ? job.target.address : '', job),
    ),
  )
  const start = performance.now()
  const startTime = process.cpuUsage()
  const end = start + job.milliseconds
  const all = await Promise.all(senders.map(async (send, number) => orderOn(job, number, { send, end })))
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(startTime)
  await pool?.end()
  const times = all.flat().toSorted((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { orders: times.length, seconds, p50: at(0.5), p99: at(0.99), loadTime: (user + system) / 1000 / times.length }
}

process.once('message', (job: LoadJob) => {
  run(job).then(
    (result) => process.send?.({ result }, () => process.exit(0)),
    (error: unknown) => process.send?.({ error: String(error) }, () => process.exit(1)),
  )
})
