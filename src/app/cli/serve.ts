import type { Command } from 'commander'
import { isDatabaseEmpty } from '../demo/is-empty.ts'
import { openDemoAccounts, type DemoAccount } from '../demo/open-accounts.ts'
import { readSettings } from '../../platform/settings.ts'
import { openRuntime } from '../runtime.ts'
import { startClock, startServer } from '../serve.ts'
import { untilToldToEnd } from '../until-told.ts'
import { fillDemoNetwork } from './demo.ts'
import { print, say } from './say.ts'

interface ServeOptions {
  /** Fill an empty database with the demo network first. */
  readonly demo: boolean
  /** Run the background work in this process too. */
  readonly work: boolean
}

const tellAddress = (address: string, known: readonly DemoAccount[]): void => {
  print(`Manzu 滿足 is open at ${address}`)
  if (known.length === 0) return
  print('Demo accounts:')
  for (const { role, name, password } of known) print(`  ${role.padEnd(16)} ${name.padEnd(24)} ${password}`)
  print('End with Ctrl-C.')
}

const onClockError = (error: unknown): void =>
  say(`Background work failed and will be tried again: ${error instanceof Error ? error.message : String(error)}`)

const serve = async ({ demo, work }: ServeOptions): Promise<void> => {
  const settings = readSettings(process.env)
  const { buildWeb } = await import('../build-web.ts')
  const webRoot = await buildWeb(say)
  const runtime = await openRuntime(settings, { applicationName: 'manzu serve', say })
  try {
    if (demo && (await isDatabaseEmpty(runtime.db))) await fillDemoNetwork(runtime, settings)
    const { server, address } = await startServer(settings, runtime, webRoot)
    const clock = work ? startClock(settings, runtime, onClockError) : undefined
    tellAddress(address, await openDemoAccounts(runtime.db))
    const lost = runtime.embedded?.exited.then(() => 'lost' as const)
    const ended = await Promise.race([untilToldToEnd(), ...(lost ? [lost] : [])])
    if (ended === 'lost') say('The embedded database has ended by itself; see the lines above.')
    await server.close()
    await clock?.stop()
  } finally {
    await runtime.shutDown()
  }
}

/** Adds `manzu serve`. */
export const addServeCommand = (program: Command): void => {
  program
    .command('serve')
    .description('Serves the web app and the API; background work runs along unless it is left to `manzu work`.')
    .option('--no-work', 'leave background work to `manzu work`')
    .action(async ({ work }: { work: boolean }) => serve({ demo: false, work }))
}

/** Adds `manzu start`. */
export const addStartCommand = (program: Command): void => {
  program
    .command('start')
    .description('Serves everything in one process, and fills an empty database with the demo network first.')
    .action(async () => serve({ demo: true, work: true }))
}
