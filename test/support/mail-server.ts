// A mail server that takes every letter and delivers none, for tests that want to see what really goes over the wire.
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll } from 'vitest'

/** A letter as it came over the wire, its headers and parts decoded. */
export interface CaughtLetter {
  readonly to: readonly string[]
  readonly headers: ReadonlyMap<string, string>
  readonly text: string
  readonly html: string
}

/** How the server answers a letter: undefined takes it; a number refuses it with this SMTP status. */
export type Answer = (to: string) => number | undefined

export interface MailServer {
  readonly url: string
  readonly letters: CaughtLetter[]
  answer: Answer
  readonly close: () => Promise<void>
}

const fromQuotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )

const decodeBody = (body: string, encoding: string): string => {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return encoding === 'quoted-printable'
    ? fromQuotedPrintable(body).toString('utf8')
    : Buffer.from(body, 'latin1').toString('utf8')
}

const decodeWord = (_: string, kind: string, text: string): string =>
  (kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : fromQuotedPrintable(text.replaceAll('_', ' '))).toString(
    'utf8',
  )

const readHeaders = (head: string): Map<string, string> =>
  new Map(
    head
      .replaceAll(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => {
        const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? []
        const joined = value.replaceAll(/\?=\s+=\?/g, '?==?')
        return [name.toLowerCase(), joined.replaceAll(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, decodeWord)] as const
      }),
  )

const split = (raw: string): [string, string] => {
  const end = raw.indexOf('\r\n\r\n')
  return [raw.slice(0, end), raw.slice(end + 4)]
}

const readLetter = (raw: string, to: readonly string[]): CaughtLetter => {
  const [head, body] = split(raw)
  const headers = readHeaders(head)
  const boundary = /boundary="?([^";]+)"?/.exec(headers.get('content-type') ?? '')?.[1] ?? ''
  const parts = new Map(
    body.split(`--${boundary}`).flatMap((part): [string, string][] => {
      const [partHead, content] = split(part.replace(/^\r\n/, ''))
      const own = readHeaders(partHead)
      const type = (own.get('content-type') ?? '').split(';')[0] ?? ''
      return type === '' ? [] : [[type, decodeBody(content, own.get('content-transfer-encoding') ?? '')]]
    }),
  )
  return { to, headers, text: parts.get('text/plain') ?? '', html: parts.get('text/html') ?? '' }
}

const refusalOf = (status: number): Error =>
  Object.assign(new Error(status < 500 ? 'come back later' : 'no such person here'), { responseCode: status })

/** Opens a mail server on this machine; it is closed after the test file. */
export const openMailServer = async (port = 0): Promise<MailServer> => {
  const letters: CaughtLetter[] = []
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 100,
    disabledCommands: ['STARTTLS'],
    onAuth: (_auth, _session, callback) => callback(null, { user: 'anybody' }),
    onRcptTo: ({ address }, _session, callback) => {
      const status = caught.answer(address)
      callback(status === undefined ? null : refusalOf(status))
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        letters.push(readLetter(Buffer.concat(chunks).toString('latin1'), to))
        callback()
      })
    },
  })
  // A client that leaves in the middle is no fault of the test.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: open } = server.server.address() as AddressInfo
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()))
  const caught: MailServer = {
    url: `smtp://manzu:hunter2@127.0.0.1:${open}`,
    letters,
    answer: () => undefined,
    close,
  }
  afterAll(close)
  return caught
}
