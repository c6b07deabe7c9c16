import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { openPlainClient } from './http-client.ts'
import { openOrderGround, shopPassword, type OrderGround, type Shop } from './order-ground.ts'
import type { LoadJob, LoadResult } from './order-load.ts'
import { processorTime } from './processor-time.ts'

const print = (text: string) => process.stdout.write(`${text}\n`)
const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN

const command = fileURLToPath(new URL('../bin/manzu.mjs', import.meta.url))
const loadScript = fileURLToPath(new URL('./order-load.ts', import.meta.url))
const clientCounts = [1, 16, 64]
/** `BENCH_SECONDS=2 BENCH_ROUNDS=1 npm run bench orders` for a quick look. */
const seconds = Number(process.env['BENCH_SECONDS'] ?? 5)
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3)

interface Server {
  readonly address: string
  readonly child: ChildProcess
}

/** A real server in a process of its own, without background work. */
const serve = async (ground: OrderGround): Promise<Server> => {
  const env = { ...process.env, DATABASE_URL: ground.url, PORT: '0', LOG_LEVEL: 'info' }
  const child = spawn(process.execPath, [command, 'serve', '--no-work'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  for await (const chunk of child.stdout) {
    said += String(chunk)
    const address = /is open at (\S+)/.exec(said)?.[1]
    if (address !== undefined) return { address, child }
  }
  throw new Error(`the server ended before it was open: ${said}`)
}

const stopServer = async ({ child }: Server): Promise<void> => {
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** What a browser and a machine send beside the order. */
const common = { 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'zh-TW,zh;q=0.9', accept: '*/*' }

const cookieOf = async (address: string, shop: Shop): Promise<string> => {
  const client = await openPlainClient(address)
  const body = JSON.stringify({ name: shop.licenceNumber, password: shopPassword })
  const { status, head } = await client.post('/api/sign-in', { ...common, 'sec-fetch-site': 'same-origin' }, body)
  client.close()
  if (status !== 200) throw new Error(`no sign-in: ${head}`)
  return [...head.matchAll(/^set-cookie: ([^;]+)/gim)].map(([, pair]) => pair).join('; ')
}

type Shops = LoadJob['shops']

const withKeys = (ground: OrderGround): Shops =>
  ground.shops.map(({ id, key }) => ({ id, headers: { ...common, 'x-api-key': key } }))

const withCookies = async (ground: OrderGround, address: string): Promise<Shops> => {
  const shops: { id: number; headers: Record<string, string> }[] = []
  for (const shop of ground.shops)
    shops.push({
      id: shop.id,
      headers: { ...common, 'sec-fetch-site': 'same-origin', cookie: await cookieOf(address, shop) },
    })
  return shops
}

const load = async (job: LoadJob): Promise<LoadResult> => {
  const child = fork(loadScript)
  const answer = once(child, 'message')
  child.send(job)
  const [told] = (await answer) as [{ result?: LoadResult; error?: string }]
  if (!told.result) throw new Error(told.error ?? 'no result')
  return told.result
}

/** A run with what it took of the processors, in milliseconds an order. */
interface Measured extends LoadResult {
  readonly rate: number
  readonly databaseTime: number
  readonly serverTime: number
}

const measure = async (job: LoadJob, pids: { database: number; server: number }): Promise<Measured> => {
  const before = { database: processorTime(pids.database), server: processorTime(pids.server) }
  const result = await load(job)
  const each = (pid: number, start: number) => ((processorTime(pid) - start) * 1000) / result.orders
  return {
    ...result,
    rate: result.orders / result.seconds,
    databaseTime: each(pids.database, before.database),
    serverTime: each(pids.server, before.server),
  }
}

const tell = (name: string, runs: readonly Measured[]): void => {
  const of = (pick: (run: Measured) => number, digits: number) => median(runs.map(pick)).toFixed(digits).padStart(7)
  const took = `${of((run) => run.databaseTime, 2)} ms database, ${of((run) => run.serverTime, 2)} ms server, ${of((run) => run.loadTime, 2)} ms client`
  print(
    `    ${name.padEnd(16)}${of((run) => run.rate, 0)} orders/s, p50 ${of((run) => run.p50, 2)} ms, p99 ${of((run) => run.p99, 2)} ms; of the processor an order: ${took}`,
  )
}

/** The bare driver is its own client; over HTTP the client stands for somebody else's machine. */
const bareTime = (run: Measured): number => run.databaseTime + run.loadTime

interface Contest {
  readonly title: string
  readonly ground: OrderGround
  readonly server: Server
  readonly products: readonly number[]
  readonly entries: readonly { readonly name: string; readonly shops: Shops }[]
}

/** By turns, so that a busy machine is busy for all of them. */
const contest = async ({ title, ground, server, products, entries }: Contest): Promise<void> => {
  print(`  ${title}`)
  const pids = { database: ground.databasePid, server: server.child.pid ?? 0 }
  for (const clients of clientCounts) {
    const { cycleId, byNeed } = ground
    const job = { clients, milliseconds: seconds * 1000, cycleId, products, byNeed }
    const bare: Measured[] = []
    const others = entries.map(() => [] as Measured[])
    for (let round = 0; round < rounds; round++) {
      bare.push(await measure({ ...job, target: { database: ground.url }, shops: withKeys(ground) }, pids))
      for (const [index, { shops }] of entries.entries())
        others[index]?.push(await measure({ ...job, target: { address: server.address }, shops }, pids))
    }
    print(`   ${clients} clients (load of the machine ${loadavg()[0]?.toFixed(1)})`)
    tell('bare driver', bare)
    for (const [index, { name }] of entries.entries()) {
      const runs = others[index] ?? []
      tell(name, runs)
      const ratio = median(runs.map((run, round) => run.rate / (bare[round]?.rate ?? Number.NaN)))
      const byTime = median(bare.map(bareTime)) / median(runs.map((run) => run.databaseTime + run.serverTime))
      print(
        `    ratio           ${ratio.toFixed(2).padStart(7)} (aim: at least 0.5); by time of the processor ${byTime.toFixed(2)}`,
      )
    }
  }
}

/** Prints orders a second over HTTP beside the bare driver writing the same rows on the same database. */
export const benchOrders = async (): Promise<void> => {
  print(`orders of ten lines, ${availableParallelism()} cores, Node ${process.versions.node}, embedded PostgreSQL`)
  const ground = await openOrderGround(64)
  try {
    const server = await serve(ground)
    const byKey = { name: 'with API key', shops: withKeys(ground) }
    const byCookie = { name: 'with cookie', shops: await withCookies(ground, server.address) }
    // The first orders find everything cold; nobody wants to know how cold.
    const warmUp = { clients: 16, milliseconds: 2000, cycleId: ground.cycleId, byNeed: ground.byNeed }
    for (const { shops } of [byKey, byCookie])
      await load({ ...warmUp, target: { address: server.address }, products: ground.waterline, shops })
    const mixed = [...ground.waterline.slice(0, 7), ...ground.byNeed]
    const where = { ground, server }
    const entries = [byKey, byCookie]
    await contest({ ...where, title: 'ten inside the guarantee', products: ground.waterline, entries })
    await contest({ ...where, title: 'three of ten from a shared stock', products: mixed, entries: [byKey] })
    await stopServer(server)
  } finally {
    await ground.close()
  }
}
