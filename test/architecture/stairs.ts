import { type Import, readImports } from './imports.ts'
import { type Kind, type Place, placeOf } from './places.ts'
import { readRoomOrder } from './room-order.ts'
import { isTest, type Tree } from './tree.ts'

/** What one kind of file may import, and the advice for whoever meets the wall. */
interface Stair {
  /** In the same room (or the same part of the house). */
  readonly same: readonly Kind[]
  /** In the same room, as `import type` only. */
  readonly sameTypes?: readonly Kind[]
  /** Outside rooms. */
  readonly below: readonly Kind[]
  /** Of rooms named earlier. */
  readonly earlier: readonly Kind[]
  /** Names of packages, or any. */
  readonly packages: 'any' | readonly string[]
  readonly advice: string
}

const stairs: Partial<Record<Kind, Stair>> = {
  kernel: {
    same: ['kernel'],
    below: [],
    earlier: [],
    packages: [],
    advice: 'the kernel speaks words all rooms share and imports nothing but itself',
  },
  rules: {
    same: ['rules'],
    below: ['kernel'],
    earlier: [],
    packages: ['@noble/hashes'],
    advice: 'rules get plain values and return plain values; let the service load, or move a shared word to src/kernel',
  },
  contract: {
    same: ['contract'],
    below: ['kernel'],
    earlier: ['contract'],
    packages: ['zod'],
    advice: 'a contract is shapes only, read by server and browser: kernel, zod, contracts of this or an earlier room',
  },
  tables: {
    same: ['tables'],
    below: ['kernel'],
    earlier: [],
    packages: ['kysely'],
    advice: 'table types know the kernel and kysely; another room’s tables are its own business',
  },
  migrations: {
    same: ['migrations'],
    below: ['kernel'],
    earlier: [],
    packages: [],
    advice: 'a migration is text that never changes again; it takes the Migration type of src/platform/db and no code',
  },
  store: {
    same: ['store', 'tables'],
    sameTypes: ['rules', 'contract'],
    below: ['kernel'],
    earlier: [],
    packages: ['kysely', 'pg-copy-streams', 'zod'],
    advice: 'a store is handed db and knows its own tables; deciding and calling other rooms is the service’s part',
  },
  service: {
    same: ['service', 'store', 'tables', 'rules', 'contract', 'locale'],
    below: ['kernel', 'platform'],
    earlier: ['door'],
    packages: 'any',
    advice: 'a service loads, decides, saves and tells; it knows no routes or jobs, and other rooms only by their door',
  },
  routes: {
    same: ['routes', 'service', 'contract'],
    sameTypes: ['rules'],
    below: ['kernel', 'platform'],
    earlier: ['door'],
    packages: 'any',
    advice: 'a route passes the request to a service and nothing else; move the work into the service',
  },
  jobs: {
    same: ['jobs', 'service', 'contract'],
    sameTypes: ['rules'],
    below: ['kernel', 'platform'],
    earlier: ['door'],
    packages: 'any',
    advice: 'a job calls a service and nothing else; move the work into the service',
  },
  cli: {
    same: ['cli', 'service', 'rules', 'contract'],
    below: ['kernel', 'platform'],
    earlier: ['door'],
    packages: 'any',
    advice: 'a command calls a service, or a rule when it needs no database; move the work into the service',
  },
  door: {
    same: ['service', 'store', 'rules', 'contract', 'routes', 'jobs', 'cli', 'migrations', 'locale'],
    below: ['kernel', 'platform'],
    earlier: ['door'],
    packages: 'any',
    advice: 'a door hands out services, plain reads of the store, contracts and types; tables stay inside the room',
  },
  platform: {
    same: ['platform', 'locale'],
    below: ['kernel', 'platform', 'locale'],
    earlier: [],
    packages: 'any',
    advice: 'the platform is pipes and wires without a business word: hand it what it needs as an argument',
  },
  app: {
    same: ['app', 'locale'],
    below: ['kernel', 'platform', 'locale'],
    earlier: [
      'door',
      'contract',
      'rules',
      'service',
      'migrations',
      'locale',
      'cli',
      'routes',
      'jobs',
      'store',
      'tables',
    ],
    packages: 'any',
    advice: 'the app sees every room, but src/web runs in the browser only',
  },
  web: {
    same: ['web', 'locale'],
    below: ['kernel'],
    earlier: ['rules', 'contract', 'locale'],
    packages: 'any',
    advice: 'the browser knows contracts, rules and the kernel; whatever else it needs comes over HTTP',
  },
}

const seesAllRooms = new Set<Kind>(['app', 'web'])
const serverOnly = new Set<Kind>(['store', 'service', 'routes', 'jobs', 'cli', 'door', 'platform', 'app'])

const inPackages = (allowed: Stair['packages'], name: string): boolean =>
  allowed === 'any' || allowed.some((one) => name === one || name.startsWith(`${one}/`))

const helperOfDb = /^src\/platform\/db\/(?!connect\b|transaction\b|embedded|pool\b|server\b|supervisor)/

/** What src/platform lends those who may not import it in general: types to stores and migrations, helpers to stores. */
const borrowsFromDb = (kind: Kind, imported: Import): boolean =>
  (kind === 'store' &&
    (helperOfDb.test(imported.to) || (imported.typeOnly && imported.to.startsWith('src/platform/')))) ||
  (kind === 'contract' && imported.to.startsWith('src/platform/contract/')) ||
  (kind === 'migrations' && imported.typeOnly && imported.to.startsWith('src/platform/db/'))

const isAllowed = (from: Place, to: Place, imported: Import): boolean => {
  const stair = stairs[from.kind]
  if (!stair || to.kind === 'test') return !stair
  if (to.kind === 'node') return serverOnly.has(from.kind)
  if (to.kind === 'package') return inPackages(stair.packages, imported.to)
  if (borrowsFromDb(from.kind, imported)) return true
  if (to.room === undefined) return (to.unit === from.unit ? stair.same : stair.below).includes(to.kind)
  if (to.room !== from.room) return stair.earlier.includes(to.kind)
  return stair.same.includes(to.kind) || (imported.typeOnly && (stair.sameTypes ?? []).includes(to.kind))
}

const againstOrder = (from: Place, to: Place, order: readonly string[]): string | undefined => {
  if (seesAllRooms.has(from.kind) || !from.room || !to.room || from.room === to.room) return undefined
  if (order.indexOf(to.room) < order.indexOf(from.room)) return undefined
  return `${to.room} comes after ${from.room} in the order of rooms; tell a later room by an event in the outbox`
}

const judge = (imported: Import, order: readonly string[]): string | undefined => {
  const [from, to] = [placeOf(imported.from), placeOf(imported.to)]
  const why = isAllowed(from, to, imported) ? againstOrder(from, to, order) : stairs[from.kind]?.advice
  return why === undefined ? undefined : `${imported.at} imports ${imported.to}: ${why}`
}

/** Law 2: every import that goes up the stairs, through a wall instead of a door, or to a later room. */
export const stairsBroken = (files: Tree): readonly string[] => {
  const order = readRoomOrder(files)
  return readImports(files, (path) => path.startsWith('src/') && !isTest(path))
    .map((imported) => judge(imported, order))
    .filter((finding) => finding !== undefined)
}
