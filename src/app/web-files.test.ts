import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { afterAll, expect, test } from 'vitest'
import { serveWeb } from './web-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'manzu-web-'))
const root = join(folder, 'web')
mkdirSync(root)
mkdirSync(join(root, 'assets'))
writeFileSync(join(folder, 'secret.txt'), 'secret of the host')
writeFileSync(join(root, 'index.html'), '<title>page</title>')
writeFileSync(join(root, 'assets/start-3f2a.js'), 'export {}')

const server = fastify()
await serveWeb(server, root, (_request, reply) => reply.code(404).send({ code: 'http.not-found' }))
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

test.each(['/', '/week', '/cycles/7?tab=policy', '/apiary'])(
  '%s is answered with the page, never from a cache',
  async (url) => {
    const answer = await server.inject({ url })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-cache')
    expect(answer.body).toContain('<title>page</title>')
  },
)

test('a file whose name carries its hash is kept for good', async () => {
  const answer = await server.inject({ url: '/assets/start-3f2a.js' })
  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

test.each(['/api/none', '/assets/gone-1111.js'])('%s is not there, and no page pretends that it is', async (url) => {
  expect((await server.inject({ url })).json()).toEqual({ code: 'http.not-found' })
})

test.each(['/assets/../../secret.txt', '/assets/%2e%2e/%2e%2e/secret.txt', '/..%2fsecret.txt'])(
  '%s leads nowhere outside of the web app',
  async (url) => {
    expect((await server.inject({ url })).body).not.toContain('secret of the host')
  },
)

test('a page is read, not written to', async () => {
  expect((await server.inject({ method: 'POST', url: '/week' })).statusCode).toBe(404)
})
