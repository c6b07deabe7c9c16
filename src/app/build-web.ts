import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SetupError } from '../platform/setup-error.ts'

const checkout = fileURLToPath(new URL('../../', import.meta.url))

/** Where the built web app lies. */
export const webRoot = join(checkout, 'dist/web')

/** All that the web app is made of. */
const sources = [
  'src/web/**/*',
  'src/kernel/**/*',
  'src/**/*.contract.ts',
  'src/platform/contract/*',
  'src/**/rules/**/*',
  'src/**/locale/*.json',
  'vite.config.ts',
  'package-lock.json',
]

const hashOfSources = (): string => {
  const hash = createHash('sha256')
  const files = [...new Set(globSync(sources, { cwd: checkout }))].toSorted()
  for (const file of files) {
    if (statSync(join(checkout, file)).isDirectory() || /\.test\.tsx?$/.test(file)) continue
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(checkout, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'

const loadVite = async () => {
  try {
    return await import('vite')
  } catch (error) {
    if (!isMissing(error)) throw error
    throw new SetupError('The web app is not built yet, and vite, which builds it, is not installed. Run npm ci.')
  }
}

/**
 * Builds the web app when its sources changed since it was last built, and gives the folder to serve. The hash is written
 * last, so a build that was cut short is made again.
 */
export const buildWeb = async (log: (line: string) => void): Promise<string> => {
  const mark = join(webRoot, '.sources')
  const hash = hashOfSources()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return webRoot
  const { build } = await loadVite()
  log('Building the web app; this is done once after every change.')
  await build({ root: join(checkout, 'src/web'), configFile: join(checkout, 'vite.config.ts'), logLevel: 'error' })
  writeFileSync(mark, hash)
  return webRoot
}
