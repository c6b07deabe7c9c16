import { InvalidArgumentError, type Command } from 'commander'
import type { Settings } from '../../platform/settings.ts'
import { SetupError } from '../../platform/setup-error.ts'
import { fillDemo, usualSize, type DemoSize } from '../demo/index.ts'
import { isDatabaseEmpty } from '../demo/is-empty.ts'
import type { Runtime } from '../runtime.ts'
import { print, say } from './say.ts'
import { withRuntime } from './with-runtime.ts'

const wholeNumber =
  (most: number) =>
  (text: string): number => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= 1 && value <= most) return value
    throw new InvalidArgumentError(`Expected a whole number from 1 to ${most}.`)
  }

const showWeek = (done: number, total: number): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r  week ${done} of ${total}${done === total ? '\n' : ''}`)
}

/** Fills an empty database with the demo network and says how far it is. */
export const fillDemoNetwork = async (
  runtime: Runtime,
  settings: Settings,
  size: DemoSize = usualSize,
): Promise<void> => {
  say(
    `Building the demo network: ${size.outlets} outlets, ${size.products} products, ${size.cycles} past weeks and one open now.`,
  )
  const world = { db: runtime.db, zone: settings.timeZone, now: new Date() }
  await fillDemo(world, size, (step, done, total) => {
    if (step === 'weeks') showWeek(done, total)
  })
}

/** Adds `manzu demo`. */
export const addDemoCommand = (program: Command): void => {
  program
    .command('demo')
    .description('Fills an empty database with the demo network: the same day and size give the same network.')
    .option('--outlets <number>', 'outlets', wholeNumber(100_000), usualSize.outlets)
    .option('--products <number>', 'products', wholeNumber(1000), usualSize.products)
    .option('--cycles <number>', 'past weeks', wholeNumber(104), usualSize.cycles)
    .action(async (size: DemoSize) =>
      withRuntime('manzu demo', async (runtime, settings) => {
        if (!(await isDatabaseEmpty(runtime.db)))
          throw new SetupError('The database is not empty. The demo network is only built into an empty one.')
        await fillDemoNetwork(runtime, settings, size)
        print(`${size.outlets} outlets, ${size.products} products, ${size.cycles + 1} cycles.`)
      }),
    )
}
