import { resolve } from 'node:path'
import { z } from 'zod'
import { SetupError } from './setup-error.ts'

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
const highestPort = 65_535

/** A name of the IANA time zone database; not an offset such as +08:00, which knows no change of rules. */
const isTimeZone = (name: string): boolean => {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** ISO 4217, as far as this machine knows it; money is kept in hundredths whatever the currency. */
const isCurrency = (code: string): boolean => Intl.supportedValuesOf('currency').includes(code)

/** True for an address whose parts can be read, its user and password too. */
const isAddress = (text: string): boolean => {
  const url = URL.parse(text)
  try {
    return url !== null && url.hostname !== '' && decodeURIComponent(url.username + url.password) !== undefined
  } catch {
    return false
  }
}

interface Setting<T> {
  /** What a right value is, in the words of the error line: "expected …". */
  readonly expected: string
  /** True: the value is never repeated, not even when it is wrong. */
  readonly confidential?: boolean
  readonly shape: z.ZodType<T>
}

const setting = <T>(expected: string, shape: z.ZodType<T>, confidential = false): Setting<T> => ({
  expected,
  shape,
  confidential,
})

const definitions = {
  DATABASE_URL: setting(
    'the address of a PostgreSQL server (15 or newer) such as postgresql://user:password@host:5432/manzu',
    z
      .string()
      .regex(/^postgres(ql)?:\/\/\S+$/)
      .optional(),
    true,
  ),
  DATABASE_OWNER_URL: setting(
    'the address of the same database for its owner, who makes its tables, such as postgresql://owner:password@host:5432/manzu',
    z
      .string()
      .regex(/^postgres(ql)?:\/\/\S+$/)
      .optional(),
    true,
  ),
  PORT: setting(
    `a whole number from 0 (any free port) to ${highestPort}`,
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().max(highestPort))
      .default(8080),
  ),
  HOST: setting(
    'a host name or an IP address to listen on',
    z
      .string()
      .regex(/^[\w.:%-]+$/)
      .default('127.0.0.1'),
  ),
  DATA_DIR: setting(
    'the path of a folder',
    z
      .string()
      .default('./data')
      .transform((path) => resolve(path)),
  ),
  LOG_LEVEL: setting(`one of ${logLevels.join(', ')}`, z.enum(logLevels).default('info')),
  TZ: setting('the name of a time zone such as Asia/Taipei', z.string().refine(isTimeZone).default('Asia/Taipei')),
  CURRENCY: setting('the code of a currency (ISO 4217) such as TWD', z.string().refine(isCurrency).default('CNY')),
  PUBLIC_URL: setting(
    'the address people type, such as https://manzu.example',
    z
      .string()
      .regex(/^https?:\/\/[^/\s]+$/)
      .optional(),
  ),
  SMTP_URL: setting(
    'the address of a mail server such as smtps://user:password@mail.example',
    z
      .string()
      .regex(/^smtps?:\/\/[^\s/]+\/?$/)
      .refine(isAddress)
      .optional(),
    true,
  ),
  MAIL_FROM: setting(
    'the sender of mails, such as Manzu <manzu@example.org>',
    z
      .string()
      .regex(/^(?:[^<>@"\r\n]*<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/)
      .optional(),
  ),
  SECRET: setting('32 or more characters that nobody can guess', z.string().min(32).optional(), true),
}

export type LogLevel = (typeof logLevels)[number]

export interface Settings {
  /** Undefined: the embedded database in {@link Settings.dataDir}. */
  readonly databaseUrl: string | undefined
  /** Undefined: who works with the rows of {@link Settings.databaseUrl} owns its tables too. */
  readonly databaseOwnerUrl: string | undefined
  readonly port: number
  readonly host: string
  /** Absolute path. */
  readonly dataDir: string
  readonly logLevel: LogLevel
  /** The zone of the network's business days, an IANA name. */
  readonly timeZone: string
  /** The currency of all money, an ISO 4217 code. */
  readonly currency: string
  /** The address people reach us at from outside, when it is not the one we listen on; https marks cookies secure. */
  readonly publicUrl: string | undefined
  /** The mail server; undefined: no mail is sent. */
  readonly smtpUrl: string | undefined
  /** The sender of mails; there whenever there is a mail server, as is {@link Settings.publicUrl}. */
  readonly mailFrom: string | undefined
  /** Undefined: the one in the data folder, see `readSecret`. */
  readonly secret: string | undefined
}

type Name = keyof typeof definitions
export type Environment = Readonly<Record<string, string | undefined>>

const describe = (name: Name, value: string): string => {
  const { expected, confidential } = definitions[name]
  return `${name} is ${confidential ? 'not right' : JSON.stringify(value)}, expected ${expected}.`
}

const isGiven = (environment: Environment, name: Name): boolean => (environment[name]?.trim() ?? '') !== ''

/** A mail needs a sender, and its links an address; neither can be guessed. */
const missingForMail = (environment: Environment): string[] =>
  isGiven(environment, 'SMTP_URL')
    ? (['MAIL_FROM', 'PUBLIC_URL'] as const)
        .filter((name) => !isGiven(environment, name))
        .map((name) => `${name} is not set and SMTP_URL is, expected ${definitions[name].expected}.`)
    : []

/**
 * Reads the settings from the environment. One that is not set, or set to nothing, has its default: PORT 8080, HOST
 * 127.0.0.1, DATA_DIR ./data, LOG_LEVEL info, TZ Asia/Taipei, CURRENCY CNY, and the embedded database. Throws a {@link SetupError}
 * with one line for each wrong one: its name, the value given (but never a password) and what is expected.
 * Example: `PORT is "80a", expected a whole number from 0 (any free port) to 65535.`
 */
export const readSettings = (environment: Environment): Settings => {
  const wrong: string[] = []
  const read = <T>(name: Name, { shape }: Setting<T>): T | undefined => {
    const given = environment[name]?.trim() || undefined
    const result = shape.safeParse(given)
    if (result.success) return result.data
    wrong.push(describe(name, given ?? ''))
    return undefined
  }
  const settings = {
    databaseUrl: read('DATABASE_URL', definitions.DATABASE_URL),
    databaseOwnerUrl: read('DATABASE_OWNER_URL', definitions.DATABASE_OWNER_URL),
    port: read('PORT', definitions.PORT) ?? 0,
    host: read('HOST', definitions.HOST) ?? '',
    dataDir: read('DATA_DIR', definitions.DATA_DIR) ?? '',
    logLevel: read('LOG_LEVEL', definitions.LOG_LEVEL) ?? 'info',
    timeZone: read('TZ', definitions.TZ) ?? '',
    currency: read('CURRENCY', definitions.CURRENCY) ?? '',
    publicUrl: read('PUBLIC_URL', definitions.PUBLIC_URL),
    smtpUrl: read('SMTP_URL', definitions.SMTP_URL),
    mailFrom: read('MAIL_FROM', definitions.MAIL_FROM),
    secret: read('SECRET', definitions.SECRET),
  }
  wrong.push(...missingForMail(environment))
  if (wrong.length > 0) throw new SetupError(wrong.join('\n'))
  return settings
}
