import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import type { Command } from 'commander'
import { backup } from '../../platform/db/backup.ts'
import { migrate } from '../../platform/db/migrate.ts'
import { restore } from '../../platform/db/restore.ts'
import { SetupError } from '../../platform/setup-error.ts'
import { migrations } from '../modules.ts'
import { print } from './say.ts'
import { withRuntime } from './with-runtime.ts'

/** A backup appears under its name only when it is whole and on the disk. */
const writeBackup = (file: string): Promise<void> =>
  withRuntime('manzu backup', async ({ pool }) => {
    const draft = `${file}.part`
    try {
      const { tables, rows } = await backup(pool, createWriteStream(draft, { mode: 0o600, flush: true }))
      renameSync(draft, file)
      print(`${rows} rows of ${tables} tables are in ${file}.`)
    } finally {
      rmSync(draft, { force: true })
    }
  })

const readBackup = async (file: string): Promise<void> => {
  if (!existsSync(file)) throw new SetupError(`There is no file ${file}.`)
  const work = async ({ pool, db }: Parameters<Parameters<typeof withRuntime>[1]>[0]): Promise<void> => {
    const { tables, rows } = await restore(pool, createReadStream(file), migrations)
    await migrate(db, migrations)
    print(`${rows} rows of ${tables} tables are back.`)
  }
  await withRuntime('manzu restore', work, { migrated: false })
}

/** Adds `manzu backup`. */
export const addBackupCommand = (program: Command): void => {
  program
    .command('backup <file>')
    .description(
      'Writes the whole database, as it stands at one moment, into one compressed file. A server on DATABASE_URL goes on working meanwhile; one on the embedded database must be stopped first.',
    )
    .action(writeBackup)
}

/** Adds `manzu restore`. */
export const addRestoreCommand = (program: Command): void => {
  program
    .command('restore <file>')
    .description('Brings a backup into an empty database; a damaged file, or a database with rows, changes nothing.')
    .action(readBackup)
}
