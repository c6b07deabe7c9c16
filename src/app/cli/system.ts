import type { Caller } from '../../kernel/caller.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { readSettings, type Settings } from '../../platform/settings.ts'
import { SetupError } from '../../platform/setup-error.ts'
import { createContext, translateIn } from '../context.ts'
import { mailerOf } from '../mailer-of.ts'
import type { Runtime } from '../runtime.ts'
import { say } from './say.ts'

/** Whoever may run commands on this machine may do everything; the audit trail says that it was done from here. */
const operator: Caller = { userId: 'command-line', name: 'command line', role: 'administrator', outletIds: 'all' }

/** A context for commands; messages are in English like the commands themselves. */
export const operatorCtx = (runtime: Runtime, settings: Settings): CallerCtx => {
  const { timeZone: zone, currency } = settings
  const context = createContext({ db: runtime.db, zone, currency, mailer: mailerOf(settings) })
  return { ...context('en', operator), caller: operator }
}

const inEnglish = ({ code, params }: Pick<Refusal, 'code' | 'params'>): string =>
  translateIn(readSettings(process.env).timeZone)('en', code, params)

/** The value, or every wrong row on standard error and an end with exit code 2. */
export const orEnd = <T>(value: T): Exclude<T, Refusal> => {
  if (!isRefusal(value)) return value as Exclude<T, Refusal>
  for (const detail of value.details ?? []) say(`${detail.path}: ${inEnglish(detail)}`)
  throw new SetupError(inEnglish(value))
}
