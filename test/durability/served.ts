import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { isAlive, killDatabase, processesOf } from '../support/embedded.ts'

const command = fileURLToPath(new URL('../../bin/manzu.mjs', import.meta.url))

/** A real server in a process of its own, with the embedded database in its folder. */
export interface Served {
  readonly address: string
  /** Kills the server without a word; the database notices and ends by itself. */
  readonly killServer: () => Promise<void>
  /** Kills server and database at one blow. */
  readonly killAll: () => Promise<void>
}

const addressIn = async (child: ChildProcess): Promise<string> => {
  let said = ''
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk)
    const found = /is open at (\S+)/.exec(said)
    if (found?.[1]) return found[1]
  }
  throw new Error(`the server ended before it was open: ${said}`)
}

/** Starts `manzu serve` on a free port and waits until it is open. */
export const serve = async (dataDir: string): Promise<Served> => {
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: '0',
    LOG_LEVEL: 'fatal',
    DATABASE_URL: '',
    npm_lifecycle_event: '',
  }
  const child = spawn(process.execPath, [command, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const address = await addressIn(child)
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
  }
  return {
    address,
    killServer: async () => {
      await kill()
      while (processesOf(dataDir).some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 20))
    },
    killAll: async () => {
      killDatabase(dataDir)
      await kill()
    },
  }
}
