import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { migrations } from '../../src/app/modules.ts'
import { changedMigrations, parseManifest, readManifest } from '../../src/platform/db/manifest.ts'
import { freshDatabase } from '../support/database.ts'

const file = new URL('../../src/platform/db/schema-manifest.json', import.meta.url)
const committed = parseManifest(readFileSync(file, 'utf8'))

test('migrations are append-only: none that the manifest records is gone or reads differently', () => {
  expect(changedMigrations(committed.migrations, migrations)).toEqual([])
})

test('a fresh database equals the committed schema manifest (npm run manifest writes it anew)', async () => {
  const { db } = await freshDatabase()
  expect(await readManifest(db)).toEqual(committed)
})
