import { createTransport } from 'nodemailer'
import type SMTPPool from 'nodemailer/lib/smtp-pool'

/** One mail to one reader, in both forms. */
export interface Letter {
  /** Part before the @ of the Message-ID; the same when it is sent again. */
  readonly key: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** BCP 47 tag. */
  readonly language: string
  /** Address of the page on which such mails are switched off. */
  readonly unsubscribeUrl?: string
}

/**
 * What became of a letter: taken by the server; or not, then whether it never will be (`isFinal`), whether the server could
 * be reached at all, and why, in words fit for a log.
 */
export type Posted =
  | { readonly isSent: true }
  | { readonly isSent: false; readonly isFinal: boolean; readonly isReached: boolean; readonly why: string }

/** A way to send mail. */
export interface Mailer {
  /** Where links in mails lead, without a slash at the end. */
  readonly publicUrl: string
  readonly send: (letter: Letter) => Promise<Posted>
  readonly close: () => void
}

/** From where and through whom mail is sent. */
export interface MailerOptions {
  /** `smtp://user:password@host:port` (STARTTLS when the server offers it) or `smtps://…`. */
  readonly url: string
  readonly from: string
  readonly publicUrl: string
}

/** At most this long for each step of the conversation, so that a server that says nothing is given up. */
const patienceMs = 10_000
const longestReason = 300

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? (Reflect.get(error, name) as unknown) : undefined

const domainOf = (from: string): string => /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'

/** The settings of the address without the address itself, which holds a password. */
const transportOf = (url: string): SMTPPool.Options => {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const auth =
    username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }
  return {
    pool: true,
    maxConnections: 4,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...auth,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: 3 * patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

const reasonOf = (error: unknown, secret: string): string => {
  const said = field(error, 'response')
  const text = typeof said === 'string' && said !== '' ? said : error instanceof Error ? error.message : String(error)
  const safe = secret === '' ? text : text.replaceAll(secret, '***')
  return safe.replaceAll(/\s+/g, ' ').slice(0, longestReason)
}

/** Codes of the network and of the sign-in: they say nothing about this one letter. */
const aboutServer = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'EAUTH', 'ETLS', 'ECONNREFUSED', 'EPROXY'])

const failed = (error: unknown, secret: string): Posted => {
  const status = Number(field(error, 'responseCode') ?? 0)
  const isReached = !aboutServer.has(String(field(error, 'code')))
  return { isSent: false, isFinal: isReached && status >= 500, isReached, why: reasonOf(error, secret) }
}

/** Opens a way to send mail; connections are made when the first letter goes. */
export const createMailer = ({ url, from, publicUrl }: MailerOptions): Mailer => {
  const transport = createTransport(transportOf(url))
  const secret = decodeURIComponent(new URL(url).password)
  const send = async (letter: Letter): Promise<Posted> => {
    const { key, to, subject, text, html, language, unsubscribeUrl } = letter
    const headers = {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': language,
      ...(unsubscribeUrl !== undefined && { 'List-Unsubscribe': `<${unsubscribeUrl}>` }),
    }
    try {
      const messageId = `<${key}@${domainOf(from)}>`
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text, html, messageId, headers })
      return { isSent: true }
    } catch (error) {
      return failed(error, secret)
    }
  }
  return { publicUrl, send, close: () => transport.close() }
}
