// A process that does nothing but keep an embedded database: tests start it, talk to the database and kill it.
// It ends when its standard input does, so that it does not outlive an interrupted test run.
// Arguments: data folder, folder of the PostgreSQL programs. Says its URL in one line of JSON; SIGTERM stops it.
import { startEmbedded } from '../../src/platform/db/embedded.ts'
import { SetupError } from '../../src/platform/setup-error.ts'

process.stdin.resume().on('close', () => process.exit())

const [dataDir = '', binaries = ''] = process.argv.slice(2)

try {
  const embedded = await startEmbedded({ dataDir, binaries, log: () => {} })
  if (process.env['NO_HANDLER'] !== '1') process.on('SIGTERM', () => void embedded.stop().then(() => process.exit()))
  process.stdout.write(`${JSON.stringify({ url: embedded.url, pid: embedded.pid })}\n`)
} catch (error) {
  process.stderr.write(error instanceof SetupError ? error.message : String(error))
  process.exitCode = 2
  process.stdin.destroy()
}
