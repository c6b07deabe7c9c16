import { spawn } from 'node:child_process'
import { socketFolderOf } from '../../src/platform/db/embedded/sockets.ts'

/** Waits for the end of the pipe, then up to 10 s for the database to stop, then removes. */
const script = `cat >/dev/null
for i in $(seq 100); do [ -e "$0/postgres/postmaster.pid" ] || break; sleep 0.1; done
rm -rf -- "$@"`

/**
 * Removes `folder` and the socket folder of the database in `dataDir` once this process is gone, however it went: a
 * test run that is interrupted or killed leaves nothing behind either.
 */
export const removeAfterwards = (folder: string, dataDir: string): void => {
  const args = ['-c', script, dataDir, folder, socketFolderOf(dataDir)]
  // Its own group, out of reach of the Ctrl-C that ends the run.
  const guard = spawn('sh', args, { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  guard.unref()
}
