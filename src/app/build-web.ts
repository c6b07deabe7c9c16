import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
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

const findVite = (): string => {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
  } catch {
    throw new SetupError('The web app is not built yet, and vite, which builds it, is not installed. Run npm ci.')
  }
}

/** In a process of its own: libraries look at NODE_ENV, and a test run must not make it a build for tests. */
const runVite = async (): Promise<void> => {
  const env = { ...process.env, NODE_ENV: 'production' }
  const args = [findVite(), 'build', '--logLevel', 'error', '--config', 'vite.config.ts']
  const child = spawn(process.execPath, args, { cwd: checkout, env, stdio: ['ignore', 'ignore', 'pipe'] })
  const said = text(child.stderr)
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new SetupError(`The web app could not be built: ${(await said).trim()}`)
}

const brotli = promisify(brotliCompress)

const pack = async (file: string): Promise<void> =>
  writeFile(`${file}.br`, await brotli(await readFile(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))

/** Each script and style also packed as tightly as can be, once, instead of loosely for everybody who asks. */
const packFiles = async (): Promise<void> => {
  const files = globSync('assets/*.{js,css}', { cwd: webRoot }).map((file) => join(webRoot, file))
  await Promise.all(files.filter((file) => statSync(file).size > 1024).map(pack))
}

/**
 * Builds the web app when its sources changed since it was last built, and gives the folder to serve. The hash is written
 * last, so a build that was cut short is made again.
 */
export const buildWeb = async (log: (line: string) => void): Promise<string> => {
  const mark = join(webRoot, '.sources')
  const hash = hashOfSources()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return webRoot
  log('Building the web app; this is done once after every change.')
  await runVite()
  await packFiles()
  writeFileSync(mark, hash)
  return webRoot
}
