import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Db } from '../db/connect.ts'
import { isDatabaseThere } from '../db/ping.ts'

/** Answers as soon as the database does: for a load balancer, which must not be told more than yes or no. */
const addHealth = (server: FastifyInstance, db: Db): void => {
  server.get('/health', async (_request, reply) =>
    (await isDatabaseThere(db))
      ? reply.send({ status: 'ok' })
      : reply.code(503).send({ status: 'database unreachable' }),
  )
}

/** Figures of this process in the text format of Prometheus, by route and status, never by who asked. */
const addMetrics = (server: FastifyInstance): void => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'manzu_http_request_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown'
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
    done()
  })
  server.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()))
  server.addHook('onClose', () => {
    registry.clear()
  })
}

/** What whoever runs the program looks at: `/health` and `/metrics`. */
export const addOperations = (server: FastifyInstance, db: Db): void => {
  addMetrics(server)
  addHealth(server, db)
}
