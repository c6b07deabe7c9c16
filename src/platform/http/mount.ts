import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { en, zhCN, zhTW } from 'zod/locales'
import type { Caller } from '../../kernel/caller.ts'
import type { Contract, Request, Schema } from '../../kernel/contract.ts'
import { chooseLanguage, languages, type Language } from '../../kernel/language.ts'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import type { FileAnswer } from '../file-answer.ts'
import type { Translate } from '../i18n/translate.ts'
import { listAsFile, wantedFormat } from './list-as-file.ts'
import { problemOf, type FieldError } from './problem.ts'
import type { Route, Wire } from './route.ts'

/** Who asks, whether a browser's cookie said so, and whether that rests on a password others know. */
interface Identified {
  readonly caller: Caller
  readonly byCookie: boolean
  readonly hasFirstPassword: boolean
  /** Cookies to send along whatever the answer is. */
  readonly cookies?: readonly string[]
}

/** What a mounted route needs from the application. */
export interface Mount {
  readonly translate: Translate
  /** Finds out who asks; a refusal when the credentials are there but bad. */
  readonly identify: (headers: Wire['headers']) => Promise<Identified | null>
  readonly ctx: (language: Language, caller: Caller | null) => Ctx
}

const schemaErrors = { 'zh-Hant': zhTW().localeError, 'zh-Hans': zhCN().localeError, en: en().localeError }
const oneMebibyte = 1_048_576

/** The zod schema behind a structural one; every contract is written with zod. */
const zodOf = (schema: Schema): z.ZodType => schema as unknown as z.ZodType

const permitted = (contract: Contract, found: Identified | null): Refusal | undefined => {
  if (contract.permission === 'public') return undefined
  if (!found) return refusal('signIn', 'http.sign-in-first')
  if (found.hasFirstPassword && !contract.withFirstPassword) return refusal('forbidden', 'http.first-password')
  if (contract.permission === 'signedIn' || contract.permission.includes(found.caller.role)) return undefined
  return refusal('forbidden', 'http.role-may-not')
}

/** A browser names the site a request comes from; one that carries our cookie and changes something must come from us. */
const fromForeignSite = (request: FastifyRequest): boolean => {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  const site = request.headers['sec-fetch-site']
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none'
  const origin = request.headers.origin
  // `null`, what a page without a site of its own says, is no address at all and so never ours.
  return origin !== undefined && URL.parse(origin)?.host !== request.headers.host
}

const parsePart = ([part, value]: [string, unknown], schema: Schema, language: Language) => {
  const result = zodOf(schema).safeParse(value, { error: schemaErrors[language] })
  if (result.success) return { value: result.data, errors: [] }
  const errors = result.error.issues.map((issue): FieldError => ({
    path: [part, ...issue.path].join('.'),
    message: issue.message,
  }))
  return { value: undefined, errors }
}

const parseRequest = (contract: Contract, request: FastifyRequest, language: Language) => {
  const errors: FieldError[] = []
  const parsed: Record<string, unknown> = {}
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = contract[part]
    if (!schema) continue
    const outcome = parsePart([part, request[part]], schema, language)
    parsed[part] = outcome.value
    errors.push(...outcome.errors)
  }
  return { errors, request: parsed as unknown as Request<Contract> }
}

const isFile = (answer: unknown): answer is FileAnswer =>
  typeof answer === 'object' && answer !== null && 'mediaType' in answer && 'content' in answer

const sendFile = (reply: FastifyReply, file: FileAnswer) =>
  reply
    .header('content-type', file.mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
    .send(file.content)

const wireOf = (request: FastifyRequest, reply: FastifyReply): Wire => ({
  headers: request.headers,
  address: request.ip,
  setHeader: (name, value) => void reply.header(name, value),
})

/** Sends a refusal as problem details. */
export const sendRefusal = (reply: FastifyReply, said: Refusal, tell: { translate: Translate; language: Language }) => {
  const problem = problemOf(said, tell.translate, tell.language)
  return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
}

/** A link to a file cannot say with a header which language the page speaks; it says so in its address. */
const languageOf = (request: FastifyRequest): Language => {
  const asked = z.object({ language: z.enum(languages) }).safeParse(request.query)
  return asked.success ? asked.data.language : chooseLanguage(request.headers['accept-language'])
}

const answer = async (mount: Mount, { contract, handle }: Route, wires: [FastifyRequest, FastifyReply]) => {
  const [request, reply] = wires
  const language = languageOf(request)
  const tell = { translate: mount.translate, language }
  const found = await mount.identify(request.headers)
  // A route that sets cookies of its own, such as signing out, adds them after these, and the last one holds.
  if (found?.cookies?.length) reply.header('set-cookie', [...found.cookies])
  if ((found?.byCookie ?? contract.permission === 'public') && fromForeignSite(request))
    return sendRefusal(reply, refusal('forbidden', 'http.foreign-site'), tell)
  const barred = permitted(contract, found)
  if (barred) return sendRefusal(reply, barred, tell)
  const { errors, request: parsed } = parseRequest(contract, request, language)
  if (errors.length > 0) {
    const problem = problemOf(refusal('unreadable', 'http.invalid-request'), mount.translate, language)
    return reply
      .code(problem.status)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify({ ...problem, errors }))
  }
  const ctx = mount.ctx(language, found?.caller ?? null)
  const ask = async (asked: Request<Contract>): Promise<unknown> => {
    const result = await handle(ctx, asked, wireOf(request, reply))
    if (isRefusal(result) || isFile(result) || contract.answer === undefined) return result
    // Parsing the answer drops whatever the contract does not promise: no column leaks by accident.
    return zodOf(contract.answer).parse(result)
  }
  const format = wantedFormat(contract, request.query)
  const asFile = format && (await listAsFile(ctx, { contract, request: parsed, format }, ask))
  const result = asFile ?? (await ask(parsed))
  if (isRefusal(result)) return sendRefusal(reply, result, tell)
  if (isFile(result)) return sendFile(reply, result)
  if (contract.answer === undefined) return reply.code(204).send()
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(result))
}

/** Puts one route on the server: who asks → may they → parse → use case → answer. */
export const mountRoute = (server: FastifyInstance, mount: Mount, one: Route): void => {
  server.route({
    method: one.contract.method,
    url: one.contract.path,
    bodyLimit: one.contract.bodyLimit ?? oneMebibyte,
    handler: (request, reply) => answer(mount, one, [request, reply]),
  })
}
