// `npm run manifest`: writes the schema that the migrations make, and their checksums, to the committed manifest.
// `npm run manifest -- --allow-changed` also accepts migrations that were edited, for those no release ever carried.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '../platform/db/connect.ts'
import { startEmbedded } from '../platform/db/embedded.ts'
import { changedMigrations, parseManifest, readManifest, type SchemaManifest } from '../platform/db/manifest.ts'
import { migrate } from '../platform/db/migrate.ts'
import { migrations } from './modules.ts'

const file = new URL('../platform/db/schema-manifest.json', import.meta.url)

const buildManifest = async (): Promise<SchemaManifest> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'manzu-manifest-'))
  chmodSync(dataDir, 0o711)
  const server = await startEmbedded({ dataDir, settings: { fsync: 'off' }, log: () => {} })
  const { db, close } = connect(server.url, { applicationName: 'manzu-manifest' })
  try {
    await migrate(db, migrations)
    return await readManifest(db)
  } finally {
    await close()
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const changed = changedMigrations(parseManifest(readFileSync(file, 'utf8')).migrations, migrations)
if (changed.length > 0 && !process.argv.includes('--allow-changed')) {
  process.stderr.write(
    `Migrations are append-only, but these are gone or read differently: ${changed.join(', ')}. Add a new migration ` +
      'instead. (npm run manifest -- --allow-changed accepts it, for migrations that no release ever carried.)\n',
  )
  process.exitCode = 2
} else {
  writeFileSync(file, `${JSON.stringify(await buildManifest(), null, 2)}\n`)
}
