// After `npm ci` in a checkout: put the `manzu` command where `npx manzu` finds it first, so that it starts without a look-up.
import { existsSync, mkdirSync, symlinkSync, unlinkSync, lstatSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const binFolder = join(here, '..', 'node_modules', '.bin')
const link = join(binFolder, 'manzu')

if (process.platform !== 'win32' && existsSync(join(here, '..', 'node_modules'))) {
  mkdirSync(binFolder, { recursive: true })
  if (lstatSync(link, { throwIfNoEntry: false })) unlinkSync(link)
  symlinkSync(join('..', '..', 'bin', 'manzu.mjs'), link)
}
