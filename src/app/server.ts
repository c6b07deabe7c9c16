import type { FastifyInstance } from 'fastify'
import { createAuth, identify } from '../network/access/index.ts'
import { openApiDocument } from '../platform/http/openapi.ts'
import { buildServer, notFound, type ServerOptions } from '../platform/http/server.ts'
import { contractsOf } from '../platform/module.ts'
import { createContext, translate, type ContextOptions } from './context.ts'
import { allRoutes, rooms } from './modules.ts'
import { serveWeb } from './web-files.ts'

/** What a server is started with. */
export interface AppOptions extends ContextOptions {
  readonly secret: string
  readonly https: boolean
  readonly logLevel: string
  readonly version: string
  /** Folder of the built web app; absent: the API alone. */
  readonly webRoot?: string
}

/** The whole application as one HTTP server, not yet listening. Tests talk to it in memory. */
export const createApp = async (options: AppOptions): Promise<FastifyInstance> => {
  const context = createContext(options)
  const auth = createAuth(options)
  const serverOptions: ServerOptions = {
    routes: allRoutes(auth),
    translate,
    identify: (headers) => identify(context('zh-Hant', null), headers, auth),
    ctx: context,
    logLevel: options.logLevel,
    https: options.https,
  }
  const server = await buildServer(serverOptions)
  const document = JSON.stringify(openApiDocument(contractsOf(rooms), options.version))
  server.get('/api/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(document))
  if (options.webRoot === undefined) server.setNotFoundHandler(notFound(serverOptions))
  else await serveWeb(server, options.webRoot, notFound(serverOptions))
  return server
}
