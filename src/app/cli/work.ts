import type { Command } from 'commander'
import { startClock } from '../serve.ts'
import { untilToldToEnd } from '../until-told.ts'
import { print, say } from './say.ts'
import { withRuntime } from './with-runtime.ts'

/** Adds `manzu work`. */
export const addWorkCommand = (program: Command): void => {
  program
    .command('work')
    .description('Does the background work alone: moves cycles by the clock and runs allocations.')
    .action(async () =>
      withRuntime('manzu work', async (runtime, settings) => {
        const clock = startClock(settings, runtime, (error) => say(`Failed, will be tried again: ${String(error)}`))
        print('Manzu is at work. End with Ctrl-C.')
        await untilToldToEnd()
        await clock.stop()
      }),
    )
}

/** Adds `manzu migrate`. */
export const addMigrateCommand = (program: Command): void => {
  program
    .command('migrate')
    .description('Brings the schema of the database up to date.')
    .action(async () => withRuntime('manzu migrate', async () => Promise.resolve(print('The schema is up to date.'))))
}
