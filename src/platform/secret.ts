import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from './settings.ts'
import { SetupError } from './setup-error.ts'

const shortest = 32

/** Appears whole under its name, or not at all: of two processes starting at once both then read the same one. */
const makeSecret = (file: string): void => {
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(draft)
  }
}

/**
 * The secret that signs sessions: the setting SECRET, else the content of `DATA_DIR/secret`, which the first start
 * writes for the owner's eyes only. Processes on several machines must be given the same SECRET, or a person signed in
 * at one is a stranger to the next.
 */
export const readSecret = ({ secret, dataDir }: Pick<Settings, 'secret' | 'dataDir'>): string => {
  if (secret !== undefined) return secret
  const file = join(dataDir, 'secret')
  mkdirSync(dataDir, { recursive: true })
  if (!existsSync(file)) makeSecret(file)
  const found = readFileSync(file, 'utf8').trim()
  if (found.length < shortest)
    throw new SetupError(`${file} holds no secret (${shortest} or more characters). Remove it to get a new one.`)
  return found
}
