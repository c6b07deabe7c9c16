import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import fastify, {
  LogController,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { chooseLanguage } from '../../kernel/language.ts'
import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { workbookType } from '../contract/table.ts'
import type { Db } from '../db/connect.ts'
import { sqlState } from '../db/transaction.ts'
import { mountRoute, sendRefusal, type Mount } from './mount.ts'
import { addOperations } from './operations.ts'
import { problemOf } from './problem.ts'
import type { Route } from './route.ts'

/** How the server is built. */
export interface ServerOptions extends Mount {
  readonly routes: readonly Route[]
  readonly db: Db
  readonly logLevel: string
  /** Where the log goes, line by line; standard output when absent. */
  readonly logTo?: { readonly write: (line: string) => void } | undefined
  /** True when the outside world reaches us by https only. */
  readonly https: boolean
}

/** Never in the log: what lets somebody in. */
const secrets = [
  'req.headers.cookie',
  'req.headers.authorization',
  'req.headers["x-api-key"]',
  'res.headers["set-cookie"]',
]

/** What the database refuses because of what was sent, not because of a fault of ours. */
const refusalOfDatabase = (error: unknown): Refusal | undefined => {
  const state = sqlState(error)
  // Two did the same at once; a unique key let one of them through.
  if (state === '23505') return refusal('conflict', 'http.at-the-same-time')
  // A character that no text of the database can hold, such as U+0000 (in a column, in JSON).
  return state === '22021' || state === '22P05' ? refusal('unreadable', 'http.unstorable-text') : undefined
}

const refusalOf = (error: FastifyError): Refusal | undefined => {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return refusal('tooLarge', 'http.too-large', { limit: 0 })
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return refusal('unsupported', 'http.wrong-media-type', { expected: 'application/json' })
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return refusal('unreadable', 'http.broken-body', { expected: 'JSON' })
    default:
      return error instanceof SyntaxError || (error.statusCode ?? 500) === 400
        ? refusal('unreadable', 'http.broken-body', { expected: 'JSON' })
        : refusalOfDatabase(error)
  }
}

const onError = (options: ServerOptions) => (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
  const language = chooseLanguage(request.headers['accept-language'])
  const known = refusalOf(error)
  const limited =
    known?.code === 'http.too-large' ? { ...known, params: { limit: request.routeOptions.bodyLimit ?? 0 } } : known
  if (limited) return sendRefusal(reply, limited, { translate: options.translate, language })
  request.log.error({ err: error }, 'request failed')
  const params = { reference: request.id }
  const problem = problemOf(refusal('invalid', 'http.internal', params), options.translate, language)
  const title = options.translate(language, 'http.kind.broken')
  return reply
    .code(500)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ ...problem, title, status: 500 }))
}

const decode = (body: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(body)

/** Half of a pair that stands for one character; JSON lets it be written, no text can hold it. */
const halfCharacter = /(?<!\\)(?:\\\\)*\\ud[89a-f]/

const parseJson = (text: string): unknown => {
  const value: unknown = JSON.parse(text)
  // Written out again, whole pairs are characters and only halves remain escapes.
  if (/\\ud[89a-f]/i.test(text) && halfCharacter.test(JSON.stringify(value))) throw new SyntaxError('half a character')
  return value
}

/** JSON must be honest UTF-8: a body with broken bytes is refused, not patched with replacement characters. */
const addBodyParsers = (server: FastifyInstance): void => {
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body: Buffer, done) => {
    try {
      done(null, body.length === 0 ? undefined : parseJson(decode(body)))
    } catch {
      done(Object.assign(new SyntaxError('broken JSON'), { statusCode: 400 }))
    }
  })
  // Windows names CSV files, too, after the spreadsheet that opens them; the bytes say which it is.
  const tables = ['text/csv', workbookType, 'application/vnd.ms-excel']
  const raw = [...tables, 'image/png', 'image/jpeg', 'image/webp', 'application/octet-stream']
  server.addContentTypeParser(raw, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
}

/** The answer to an address nothing lives at. */
export const notFound = (options: ServerOptions) => (request: FastifyRequest, reply: FastifyReply) =>
  sendRefusal(reply, refusal('notFound', 'http.not-found'), {
    translate: options.translate,
    language: chooseLanguage(request.headers['accept-language']),
  })

/** Builds the HTTP server with every route mounted; it does not listen yet. */
export const buildServer = async (options: ServerOptions): Promise<FastifyInstance> => {
  const server = fastify({
    logger: { level: options.logLevel, redact: secrets, ...(options.logTo && { stream: options.logTo }) },
    genReqId: () => crypto.randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: 'loopback, linklocal, uniquelocal',
    forceCloseConnections: 'idle',
    frameworkErrors: (_error, request, reply) => void notFound(options)(request, reply),
  })
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: options.https,
  })
  // A small answer takes longer to pack than to send.
  await server.register(compress, { threshold: 4096 })
  addBodyParsers(server)
  server.setErrorHandler(onError(options))
  addOperations(server, options.db)
  for (const one of options.routes) mountRoute(server, options, one)
  return server
}
