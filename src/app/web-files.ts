import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Files whose name carries a hash of their content never change. */
const forGood = 'public, max-age=31536000, immutable'

type NotFound = (request: FastifyRequest, reply: FastifyReply) => unknown

/** A page of the app, whatever its address: everything that is read and belongs neither to the API nor to the assets. */
const isPage = ({ method, url }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && !/^\/(?:api|assets)(?:\/|$|\?)|^\/(?:health|metrics)(?:$|\?)/.test(url)

const reads = { who: '/api/me', cycles: '/api/cycles?size=20' }

/** The pages that begin with the list of cycles; the app asks for the very same address (src/web/start.tsx). */
const pagesOfCycles = /^\/(?:week|awards)?(?:\?|$)/

/** What every page asks for first, so that the browser may ask while the scripts are still on their way. */
const aheadOf = ({ url }: FastifyRequest): string =>
  (pagesOfCycles.test(url) ? [reads.who, reads.cycles] : [reads.who])
    .map((address) => `<${address}>; rel=preload; as=fetch; crossorigin`)
    .join(', ')

/**
 * Serves the built web app out of `root`: hashed assets for good, the page itself never from a cache, and the page for
 * every address the browser's own router knows.
 */
export const serveWeb = async (server: FastifyInstance, root: string, notFound: NotFound): Promise<void> => {
  await server.register(fastifyStatic, {
    root,
    wildcard: false,
    preCompressed: true,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) =>
      void reply.header('cache-control', path.startsWith(join(root, 'assets')) ? forGood : 'no-cache'),
  })
  server.setNotFoundHandler((request, reply) =>
    isPage(request) ? reply.header('link', aheadOf(request)).sendFile('index.html') : notFound(request, reply),
  )
}
