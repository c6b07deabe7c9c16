import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Runner } from './account.ts'
import { folderHash } from './hold.ts'

/** The kernel's limit for the path of a Unix socket, less the name PostgreSQL gives it. */
const longest = 107 - '/.s.PGSQL.5432.lock'.length

/** Where the socket of the database in `dataDir` is: short and always the same, so that nothing piles up. */
export const socketFolderOf = (dataDir: string): string => {
  const name = `manzu-${folderHash(dataDir)}`
  const folder = join(tmpdir(), name)
  return folder.length <= longest ? folder : join('/tmp', name)
}

const usable = (folder: string, uids: readonly (number | undefined)[]): boolean => {
  const found = lstatSync(folder)
  return found.isDirectory() && uids.includes(found.uid)
}

/** The folder, empty, open to the account of the database alone (and root). */
export const prepareSocketFolder = (dataDir: string, { account }: Runner): string => {
  let folder = socketFolderOf(dataDir)
  if (!lstatSync(folder, { throwIfNoEntry: false })) mkdirSync(folder, { mode: 0o700 })
  // Somebody else may own that name in a folder everybody writes to; then any free name will do.
  if (!usable(folder, [process.getuid?.(), account?.uid])) folder = mkdtempSync(`${folder}-`)
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true })
  chmodSync(folder, 0o700)
  if (account) chownSync(folder, account.uid, account.gid)
  return folder
}
