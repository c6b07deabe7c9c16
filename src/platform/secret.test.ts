import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readSecret } from './secret.ts'

const emptyFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'manzu-test-secret-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('a given secret is used and nothing is written', () => {
  const dataDir = emptyFolder()
  expect(readSecret({ secret: 'x'.repeat(32), dataDir })).toBe('x'.repeat(32))
  expect(readdirSync(dataDir)).toEqual([])
})

test('without one the first start makes it, for the owner alone, and later starts find it', () => {
  const dataDir = join(emptyFolder(), 'data')
  const made = readSecret({ secret: undefined, dataDir })
  expect(made).toMatch(/^[\w-]{43}$/)
  expect(readSecret({ secret: undefined, dataDir })).toBe(made)
  expect(readdirSync(dataDir)).toEqual(['secret'])
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
})

test('two folders have different secrets', () => {
  const secrets = [1, 2].map(() => readSecret({ secret: undefined, dataDir: emptyFolder() }))
  expect(new Set(secrets).size).toBe(2)
})

test('a file without a secret is named in one clear line', () => {
  const dataDir = emptyFolder()
  writeFileSync(join(dataDir, 'secret'), '\n')
  expect(() => readSecret({ secret: undefined, dataDir })).toThrow(
    `${dataDir}/secret holds no secret (32 or more characters). Remove it to get a new one.`,
  )
})
