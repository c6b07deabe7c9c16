import { readFileSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type ESTree, parseSync } from 'vite'

/** A tree of text files: path from the root of the checkout (with `/`) → text. The laws are functions of such a tree. */
export type Tree = ReadonlyMap<string, string>

/** One parsed TypeScript file. */
export interface Source {
  readonly path: string
  readonly text: string
  readonly program: ESTree.Program
  readonly comments: readonly { readonly value: string; readonly start: number; readonly end: number }[]
  /** `path:line` of an offset in the text, as editors and terminals link it. */
  readonly at: (offset: number) => string
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const skipped = new Set(['node_modules', 'dist', 'data', 'coverage', '.git', '.stryker'])
const isText = /(\.(ts|tsx|mjs|js|json|md|css|html|sql|csv|yml)|(^|\/)(run|LICENSE))$/
const largest = 2_000_000

const readFolder = (folder: string, files: Map<string, string>): Map<string, string> => {
  for (const entry of readdirSync(root + folder, { withFileTypes: true })) {
    const path = folder + entry.name
    if (skipped.has(entry.name)) continue
    if (entry.isDirectory()) readFolder(`${path}/`, files)
    else if (entry.isFile() && isText.test(path) && statSync(root + path).size < largest) {
      files.set(path, readFileSync(root + path, 'utf8'))
    }
  }
  return files
}

let house: Tree | undefined

/** The tree of this checkout, read once. */
export const readHouse = (): Tree => (house ??= readFolder('', new Map()))

/** A tiny tree for a test. Example: `tree({ 'src/kernel/a.ts': 'export const a = 1' })`. */
export const tree = (files: Readonly<Record<string, string>>): Tree => new Map(Object.entries(files))

/** True for the files the compiler sees. */
export const isCode = (path: string): boolean => /^(src|test|bench)\/.*\.tsx?$|^[^/]+\.ts$/.test(path)

/** True for a test or its support, which may reach everything. */
export const isTest = (path: string): boolean => /^(test|bench)\/|\.test\.tsx?$/.test(path)

const parse = (path: string, text: string): Source => {
  const { program, comments, errors } = parseSync(path, text)
  const [error] = errors
  if (error) throw new Error(`${path} cannot be read: ${error.message}`)
  const at = (offset: number): string => `${path}:${text.slice(0, offset).split('\n').length}`
  return { path, text, program, comments, at }
}

const parsed = new WeakMap<Tree, Map<string, Source>>()

const parsedOnce = (files: Tree, path: string, text: string): Source => {
  const known = parsed.get(files) ?? new Map<string, Source>()
  parsed.set(files, known)
  const source = known.get(path) ?? parse(path, text)
  known.set(path, source)
  return source
}

/** The code files of the tree that `wanted` picks by path, each parsed once. */
export const sources = (files: Tree, wanted: (path: string) => boolean = () => true): readonly Source[] =>
  [...files].filter(([path]) => isCode(path) && wanted(path)).map(([path, text]) => parsedOnce(files, path, text))
