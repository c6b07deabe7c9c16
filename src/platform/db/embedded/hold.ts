import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import { SetupError } from '../../setup-error.ts'

/** Short name of a data folder, for names that have a limit of length. */
export const folderHash = (dataDir: string): string => createHash('sha256').update(dataDir).digest('hex').slice(0, 16)

/** A name the kernel takes back when the process dies, however it dies: abstract socket on Linux, pipe on Windows. */
const holdName = (dataDir: string): string | undefined => {
  if (process.platform === 'linux') return `\0manzu-${folderHash(dataDir)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\manzu-${folderHash(dataDir)}`
  return undefined
}

const listen = (server: Server, name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(name, resolve)
  })

/**
 * Makes this process the only one that looks after `dataDir` until it calls the function returned, or dies. It is what
 * makes removing a stale `postmaster.pid` safe: nobody else starts a database there meanwhile. Where the system has no
 * such names (macOS) PostgreSQL's own lock file stands alone, and it is never removed.
 */
export const holdFolder = async (dataDir: string): Promise<() => void> => {
  const name = holdName(dataDir)
  if (name === undefined) return () => {}
  const server = createServer((socket) => socket.destroy())
  try {
    await listen(server, name)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    throw new SetupError(
      `The data folder ${dataDir} is in use by another Manzu server. Stop that one first, or set DATA_DIR to another folder.`,
    )
  }
  server.unref()
  return () => server.close()
}
