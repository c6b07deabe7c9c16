import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'
import { SetupError } from './setup-error.ts'

test('every setting has a default', () => {
  expect(readSettings({})).toEqual({
    databaseUrl: undefined,
    port: 8080,
    host: '127.0.0.1',
    dataDir: resolve('data'),
    logLevel: 'info',
    timeZone: 'Asia/Taipei',
    currency: 'CNY',
    secret: undefined,
  })
})

test('a setting set to nothing counts as not set', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: ' ', TZ: '' })).toEqual(readSettings({}))
})

test('takes what is given', () => {
  const given = {
    DATABASE_URL: 'postgresql://manzu:word@/manzu?host=/run/postgresql',
    PORT: '0',
    HOST: '::1',
    DATA_DIR: '/srv/manzu',
    LOG_LEVEL: 'debug',
    TZ: 'Asia/Shanghai',
    CURRENCY: 'TWD',
    SECRET: 'a'.repeat(32),
  }
  expect(readSettings(given)).toEqual({
    databaseUrl: given.DATABASE_URL,
    port: 0,
    host: '::1',
    dataDir: '/srv/manzu',
    logLevel: 'debug',
    timeZone: 'Asia/Shanghai',
    currency: 'TWD',
    secret: given.SECRET,
  })
})

test.each([
  ['PORT', '80a', 'PORT is "80a", expected a whole number from 0 (any free port) to 65535.'],
  ['PORT', '65536', 'PORT is "65536", expected a whole number from 0 (any free port) to 65535.'],
  ['PORT', '-1', 'PORT is "-1", expected a whole number from 0 (any free port) to 65535.'],
  ['PORT', '1e3', 'PORT is "1e3", expected a whole number from 0 (any free port) to 65535.'],
  ['HOST', 'my host', 'HOST is "my host", expected a host name or an IP address to listen on.'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud", expected one of trace, debug, info, warn, error, fatal, silent.'],
  ['TZ', 'Asia/Taibei', 'TZ is "Asia/Taibei", expected the name of a time zone such as Asia/Taipei.'],
  ['CURRENCY', 'NTD', 'CURRENCY is "NTD", expected the code of a currency (ISO 4217) such as TWD.'],
  ['CURRENCY', 'twd', 'CURRENCY is "twd", expected the code of a currency (ISO 4217) such as TWD.'],
  ['MAIL_FROM', 'nobody', 'MAIL_FROM is "nobody", expected the sender of mails, such as Manzu <manzu@example.org>.'],
  ['TZ', '+08:00', 'TZ is "+08:00", expected the name of a time zone such as Asia/Taipei.'],
])('%s=%s is named in one clear line', (name, value, line) => {
  expect(() => readSettings({ [name]: value })).toThrow(new SetupError(line))
})

test('several wrong settings are named together, a line each', () => {
  expect(() => readSettings({ PORT: 'x', TZ: 'Mars' })).toThrow(/^PORT is "x".*\nTZ is "Mars"/)
})

test('a mail server comes with a sender and the address links lead to', () => {
  const mail = {
    SMTP_URL: 'smtp://localhost:2525',
    MAIL_FROM: '滿足 <manzu@example.org>',
    PUBLIC_URL: 'https://m.example',
  }
  expect(readSettings(mail)).toMatchObject({ smtpUrl: mail.SMTP_URL, mailFrom: mail.MAIL_FROM })
  expect(() => readSettings({ SMTP_URL: mail.SMTP_URL })).toThrow(
    new SetupError(
      'MAIL_FROM is not set and SMTP_URL is, expected the sender of mails, such as Manzu <manzu@example.org>.\n' +
        'PUBLIC_URL is not set and SMTP_URL is, expected the address people type, such as https://manzu.example.',
    ),
  )
})

test.each(['http://mail.example', 'smtp://user:%zz@mail.example', 'smtps://user:hunter2@', 'smtp://a b'])(
  'a wrong mail server is named without its password: %s',
  (SMTP_URL) => {
    expect(() => readSettings({ SMTP_URL, MAIL_FROM: 'm@example.org', PUBLIC_URL: 'https://m.example' })).toThrow(
      new SetupError(
        'SMTP_URL is not right, expected the address of a mail server such as smtps://user:password@mail.example.',
      ),
    )
  },
)

test('a wrong address or secret is never repeated, for it may hold a password', () => {
  expect(() => readSettings({ DATABASE_URL: 'mysql://manzu:hunter2@db/manzu' })).toThrow(
    new SetupError(
      'DATABASE_URL is not right, expected the address of a PostgreSQL server (15 or newer) such as ' +
        'postgresql://user:password@host:5432/manzu.',
    ),
  )
  expect(() => readSettings({ SECRET: 'short' })).toThrow(
    new SetupError('SECRET is not right, expected 32 or more characters that nobody can guess.'),
  )
})
