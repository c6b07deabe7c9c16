/** What kind of furniture a file is; the stairs are told between kinds. */
export type Kind =
  | 'kernel'
  | 'rules'
  | 'contract'
  | 'tables'
  | 'migrations'
  | 'store'
  | 'service'
  | 'routes'
  | 'jobs'
  | 'cli'
  | 'door'
  | 'locale'
  | 'platform'
  | 'app'
  | 'web'
  | 'test'
  | 'package'
  | 'node'

/**
 * Where a file stands. `unit` is what the circle law counts as one room: `kernel`, `platform/db`, `app`, `web`,
 * or a room such as `organisation`. `room` is set for business rooms only.
 */
export interface Place {
  readonly kind: Kind
  readonly unit: string
  readonly room?: string
}

const suffixes: readonly (readonly [RegExp, Kind])[] = [
  [/\/locale\//, 'locale'],
  [/\/rules\//, 'rules'],
  [/\/index\.ts$/, 'door'],
  [/\.contract\.ts$/, 'contract'],
  [/\.tables\.ts$/, 'tables'],
  [/\.migrations\.ts$/, 'migrations'],
  [/\.store\.ts$/, 'store'],
  [/\.routes\.ts$/, 'routes'],
  [/\.jobs\.ts$/, 'jobs'],
  [/\.cli\.ts$/, 'cli'],
]

const inRoom = (path: string, room: string): Place => {
  const kind = suffixes.find(([pattern]) => pattern.test(path))?.[1] ?? 'service'
  return { kind, unit: room, room }
}

const inHouse = (path: string): Place => {
  const [, wing = '', room = ''] = path.split('/')
  if (wing === 'kernel') return { kind: 'kernel', unit: 'kernel' }
  if (/\/locale\/[^/]+\.json$/.test(path) && ['platform', 'app', 'web'].includes(wing)) {
    return { kind: 'locale', unit: wing }
  }
  if (wing === 'platform') return { kind: 'platform', unit: `platform/${room}` }
  if (wing === 'app') return { kind: 'app', unit: 'app' }
  if (wing === 'web') return { kind: 'web', unit: 'web' }
  return inRoom(path, room)
}

/**
 * The place of a path of the tree, or of a package name. Any file of a room that has no telling suffix is a service
 * (a use case such as `place-order.ts`). Example: `placeOf('src/goods/supply/supply.store.ts').kind` is `'store'`.
 */
export const placeOf = (path: string): Place => {
  if (path.startsWith('node:')) return { kind: 'node', unit: path }
  if (/^(test|bench)\/|\.test\.tsx?$|^[^/]+\.config\.ts$/.test(path)) return { kind: 'test', unit: 'test' }
  if (path.startsWith('src/')) return inHouse(path)
  return { kind: 'package', unit: path }
}
