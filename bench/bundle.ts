import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** One chunk of the manifest vite writes beside the build. */
interface Chunk {
  readonly file: string
  readonly src?: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
}

type Manifest = Readonly<Record<string, Chunk>>

/** What one screen costs after the outlet's first page was loaded, in bytes of gzip, scripts alone. */
export interface ScreenWeight {
  readonly screen: string
  readonly bytes: number
}

/** The weight of the web app: the outlet's first page, whole, and what every other screen adds to it. */
export interface BundleWeight {
  readonly first: number
  readonly screens: readonly ScreenWeight[]
}

/** The texts the first page waits for; the other languages are fetched when they are chosen. */
const language = 'i18n/hant.ts'
/** What the page itself loads, the outlet's first page with it. */
const app = ['index.html']

const closure = (manifest: Manifest, from: readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>()
  const open = [...from]
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (found.has(key)) continue
    const chunk = manifest[key]
    if (!chunk) throw new Error(`the build has no chunk ${key}`)
    found.add(key)
    open.push(...(chunk.imports ?? []))
  }
  return found
}

/** Weighs the build in `root` as the browser fetches it: every script once, each packed by itself. */
export const weighBundle = (root: string): BundleWeight => {
  const manifest = JSON.parse(readFileSync(join(root, '.vite/manifest.json'), 'utf8')) as Manifest
  const weights = new Map<string, number>()
  const weigh = (file: string): number => {
    const known = weights.get(file)
    if (known !== undefined) return known
    const bytes = file.endsWith('.js') ? gzipSync(readFileSync(join(root, file)), { level: 6 }).length : 0
    weights.set(file, bytes)
    return bytes
  }
  const sum = (keys: Iterable<string>): number => {
    const files = new Set([...keys].map((key) => manifest[key]?.file ?? ''))
    return [...files].reduce((bytes, file) => bytes + weigh(file), 0)
  }
  const first = closure(manifest, [...app, language])
  const screens = Object.keys(manifest).filter((key) => key.startsWith('pages/') && key.endsWith('.tsx'))
  return {
    first: sum(first),
    screens: screens
      .map((screen) => ({ screen, bytes: sum([...closure(manifest, [screen])].filter((key) => !first.has(key))) }))
      .toSorted((left, right) => right.bytes - left.bytes),
  }
}
