import type { FastifyInstance } from 'fastify'
import type { Language } from '../kernel/language.ts'
import { startClockwork, type Clockwork } from '../platform/jobs/clockwork.ts'
import { readSecret } from '../platform/secret.ts'
import type { ClockStep } from '../platform/module.ts'
import type { Settings } from '../platform/settings.ts'
import { SetupError } from '../platform/setup-error.ts'
import { softwareVersion } from '../platform/version.ts'
import { createContext } from './context.ts'
import { clockSteps, errands } from './modules.ts'
import { mailerOf } from './mailer-of.ts'
import type { Runtime } from './runtime.ts'
import { createApp } from './server.ts'

const background: Language = 'zh-Hant'

/** How often the clock looks whether a cycle is due. */
const clockEveryMs = 2000

const explainListen =
  ({ host, port }: Settings) =>
  (error: NodeJS.ErrnoException): never => {
    if (error.code === 'EADDRINUSE')
      throw new SetupError(
        `PORT: ${host}:${port} is taken by another program. Set PORT to a free one, for example PORT=${port + 1}.`,
      )
    if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL')
      throw new SetupError(`HOST, PORT: this machine does not let us listen on ${host}:${port} (${error.code}).`)
    throw error
  }

/** Starts the web server; answers with it and the address it can be reached at. */
export const startServer = async (
  settings: Settings,
  runtime: Runtime,
  webRoot: string | undefined,
): Promise<{ server: FastifyInstance; address: string }> => {
  const server = await createApp({
    db: runtime.db,
    zone: settings.timeZone,
    currency: settings.currency,
    mailer: mailerOf(settings),
    secret: readSecret(settings),
    https: settings.publicUrl?.startsWith('https:') ?? false,
    logLevel: settings.logLevel,
    version: softwareVersion,
    ...(webRoot !== undefined && { webRoot }),
  })
  // The address is told in one plain line; the log need not say it again.
  server.log.level = settings.logLevel === 'info' ? 'warn' : settings.logLevel
  const listening = await server.listen({ host: settings.host, port: settings.port }).catch(explainListen(settings))
  server.log.level = settings.logLevel
  return { server, address: settings.publicUrl ?? listening }
}

/** Starts the clocks that move cycles and send mails; any number of processes may run them. */
export const startClock = (settings: Settings, runtime: Runtime, onError: (error: unknown) => void): Clockwork => {
  const mailer = mailerOf(settings)
  const context = createContext({ db: runtime.db, zone: settings.timeZone, currency: settings.currency, mailer })
  const start = (steps: readonly ClockStep[]): Clockwork =>
    startClockwork(() => context(background, null), steps, { everyMs: clockEveryMs, onError })
  const clocks = [start(clockSteps), start(errands)]
  const stop = async (): Promise<void> => {
    await Promise.all(clocks.map((clock) => clock.stop()))
    mailer?.close()
  }
  return { stop }
}
