import { readSettings, type Settings } from '../../platform/settings.ts'
import { openRuntime, type Runtime } from '../runtime.ts'
import { say } from './say.ts'

/** Runs one command on an open database, and closes it whatever happens. */
export const withRuntime = async (
  applicationName: string,
  work: (runtime: Runtime, settings: Settings) => Promise<void>,
  options: { migrated?: boolean } = {},
): Promise<void> => {
  const settings = readSettings(process.env)
  const runtime = await openRuntime(settings, { applicationName, say, ...options })
  try {
    await work(runtime, settings)
  } finally {
    await runtime.shutDown()
  }
}
