import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ProductClaims } from '../src/goods/allocation/index.ts'
import { certifyProduct, shareByWaterline } from '../src/goods/allocation/index.ts'
import { buildCity, buildColumns, writeCity } from './claims.ts'
import type { City } from './claims.ts'
import { shareOnThreads } from './share-threads.ts'

const print = (text: string) => process.stdout.write(`${text}\n`)
const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`

/** Prints what the waterline costs: the rule, the whole command against a plain pass, and the cost by size. */
export const benchAllocation = async (): Promise<void> => {
  const city = buildCity(14_211)
  print(`allocation, ${availableParallelism()} cores, Node ${process.versions.node}`)
  await benchRule(city, 200)
  benchCommand(city, 200)
  benchSizes()
}

/** The rule with reasons and certificate entries, claims in memory. */
const shareAll = (all: readonly ProductClaims[]): number => {
  // Time of the processor, which a busy machine stretches less than time by the clock.
  const start = process.cpuUsage()
  for (const claims of all) certifyProduct(claims, shareByWaterline(claims).result)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const benchRule = async (city: City, products: number): Promise<void> => {
  const all = Array.from({ length: products }, (_, product) => buildColumns(city, product))
  const claims = city.outlets.length * products
  const one = median([shareAll(all), shareAll(all), shareAll(all)])
  const two = median([await shareOnThreads(city, products), await shareOnThreads(city, products)])
  print(`  rule, ${claims} claims: ${seconds(one)} of one core, ${seconds(two)} by the clock on two (aim: under 2 s)`)
}

const root = fileURLToPath(new URL('..', import.meta.url))
const tellMemory = `data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))`,
)}`

/** Wall time of a process from start to end, and its greatest memory in megabytes. */
const timeProcess = (script: string, ...args: string[]): { time: number; memory: number } => {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', tellMemory, join(root, script), ...args], {
    encoding: 'utf8',
  })
  const time = performance.now() - start
  if (status !== 0) throw new Error(stderr)
  return { time, memory: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024 }
}

const benchCommand = (city: City, products: number): void => {
  const folder = mkdtempSync(join(tmpdir(), 'manzu-bench-'))
  const file = (name: string) => join(folder, name)
  const paths = { claims: file('claims.csv'), supply: file('supply.csv') }
  writeCity(city, products, paths)
  const size = statSync(paths.claims).size / 2 ** 20
  const args = ['allocate', '--supply', paths.supply, '--claims', paths.claims, '--seed', '2026-W48', '--out', folder]
  const rounds = Array.from({ length: 5 }, () => ({
    // By turns, so that a busy machine is busy for both.
    plain: timeProcess('bench/plain-pass.ts', paths.claims, file('plain.csv')),
    command: timeProcess('bin/manzu.mjs', ...args),
  }))
  const plain = median(rounds.map((round) => round.plain.time))
  const command = median(rounds.map((round) => round.command.time))
  const ratio = median(rounds.map((round) => round.command.time / round.plain.time))
  const memory = Math.max(...rounds.map((round) => round.command.memory))
  print(
    `  manzu allocate, ${city.outlets.length * products} claims, ${size.toFixed(0)} MB: ${seconds(command)}, ${memory.toFixed(0)} MB of memory`,
  )
  print(`  plain pass over the same file: ${seconds(plain)}; ratio ${ratio.toFixed(2)} (aim: at most 1.5)`)
  const verify = [
    'verify',
    '--certificate',
    file('certificate.json'),
    '--claims',
    paths.claims,
    '--awards',
    file('awards.csv'),
  ]
  print(`  manzu verify of that run: ${seconds(timeProcess('bin/manzu.mjs', ...verify).time)}`)
  rmSync(folder, { recursive: true })
}

const benchSizes = (): void => {
  const city = buildCity(10_000)
  // Products differ in how many outlets stand at the cut, so every size goes over the same 200 at least: one by one, by
  // tens, by hundreds; the largest over 1000 at once.
  const costs = [1, 10, 100, 1000].map((products) => {
    const rounds = Math.max(1, 200 / products)
    let time = 0
    for (let round = 0; round < rounds; round++) {
      const all = Array.from({ length: products }, (_, product) => buildColumns(city, round * products + product))
      time += Math.min(shareAll(all), shareAll(all), shareAll(all))
    }
    return { claims: 10_000 * products, nanoseconds: (time * 1e6) / (10_000 * products * rounds) }
  })
  for (const { claims, nanoseconds } of costs) print(`  rule, ${claims} claims: ${nanoseconds.toFixed(0)} ns a claim`)
  const each = costs.map((cost) => cost.nanoseconds)
  print(`  dearest to cheapest size: ${(Math.max(...each) / Math.min(...each)).toFixed(2)} (aim: at most 1.3)`)
}
