import type { FastifyInstance } from 'fastify'
import { createAuth, identify } from '../network/access/index.ts'
import { openApiDocument } from '../platform/http/openapi.ts'
import { referencePage } from '../platform/http/reference-page.ts'
import { buildServer, notFound, type ServerOptions } from '../platform/http/server.ts'
import { contractsOf } from '../platform/module.ts'
import { createContext, translateIn, type ContextOptions } from './context.ts'
import { allRoutes, rooms } from './modules.ts'
import { serveGuide } from './guide/serve-guide.ts'
import { serveWeb } from './web-files.ts'

/** What a server is started with. */
export interface AppOptions extends ContextOptions {
  readonly currency: string
  readonly secret: string
  readonly https: boolean
  readonly logLevel: string
  /** Where the log goes, line by line; standard output when absent. */
  readonly logTo?: { readonly write: (line: string) => void }
  readonly version: string
  /** Folder of the built web app; absent: the API alone. */
  readonly webRoot?: string
}

/** The API described, for machines at /api/openapi.json and for people at /api. */
const serveApiDocument = (server: FastifyInstance, version: string): void => {
  const document = openApiDocument(contractsOf(rooms), version)
  const [text, page] = [JSON.stringify(document), referencePage(document)]
  server.get('/api/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(text))
  server.get('/api', (_request, reply) => reply.type('text/html; charset=utf-8').send(page))
}

/** The whole application as one HTTP server, not yet listening. Tests talk to it in memory. */
export const createApp = async (options: AppOptions): Promise<FastifyInstance> => {
  const context = createContext(options)
  const auth = createAuth(options)
  const serverOptions: ServerOptions = {
    routes: allRoutes(auth),
    db: options.db,
    translate: translateIn(options.zone),
    identify: (headers) => identify(context('zh-Hant', null), headers, auth),
    ctx: context,
    logLevel: options.logLevel,
    logTo: options.logTo,
    https: options.https,
    figures: rooms.flatMap((room) => room.figures ?? []),
  }
  const server = await buildServer(serverOptions)
  serveApiDocument(server, options.version)
  if (options.webRoot === undefined) server.setNotFoundHandler(notFound(serverOptions))
  else {
    await serveWeb(server, options.webRoot, notFound(serverOptions))
    const say = translateIn(options.zone)
    serveGuide(server, { webRoot: options.webRoot, notFound: (language) => say(language, 'http.not-found') })
  }
  return server
}
