import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Db } from '../db/connect.ts'
import { isDatabaseThere } from '../db/ping.ts'
import type { Figure } from '../figure.ts'

/** Answers as soon as the database does: for a load balancer, which must not be told more than yes or no. */
const addHealth = (server: FastifyInstance, db: Db): void => {
  server.get('/health', async (_request, reply) =>
    (await isDatabaseThere(db))
      ? reply.send({ status: 'ok' })
      : reply.code(503).send({ status: 'database unreachable' }),
  )
}

/** What rooms count is counted when somebody asks; a database that is away must not take the other figures with it. */
const addFigures = (registry: Registry, db: Db, figures: readonly Figure[]): void => {
  for (const { name, help, label, read } of figures) {
    const gauge = new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [],
      async collect() {
        this.reset()
        const values = await read(db).catch(() => [])
        for (const { of, value } of values) this.set({ [label]: of }, value)
      },
    })
    registry.registerMetric(gauge)
  }
}

/** Figures of this process in the text format of Prometheus, by route and status, never by who asked. */
const addMetrics = (server: FastifyInstance, db: Db, figures: readonly Figure[]): void => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  addFigures(registry, db, figures)
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
export const addOperations = (server: FastifyInstance, db: Db, figures: readonly Figure[] = []): void => {
  addMetrics(server, db, figures)
  addHealth(server, db)
}
