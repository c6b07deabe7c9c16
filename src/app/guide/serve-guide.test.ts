import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { afterAll, expect, test } from 'vitest'
import { languages } from '../../kernel/language.ts'
import { serveWeb } from '../web-files.ts'
import { serveGuide } from './serve-guide.ts'

const webRoot = mkdtempSync(join(tmpdir(), 'manzu-guide-'))
mkdirSync(join(webRoot, '.vite'))
writeFileSync(join(webRoot, 'index.html'), '<title>the app</title>')
writeFileSync(
  join(webRoot, '.vite/manifest.json'),
  JSON.stringify({
    'index.html': { file: 'a.js', css: ['assets/app-1.css'] },
    'i18n/fonts-tc.ts': { file: 'assets/tc-1.css' },
  }),
)

const server = fastify()
await serveWeb(server, webRoot, (_request, reply) => reply.code(404).send())
serveGuide(server, { webRoot, notFound: (language) => `nothing here, ${language}` })
afterAll(async () => {
  await server.close()
  rmSync(webRoot, { recursive: true })
})

test.each(languages)('the guide is read in %s by anybody, in the look of the app and without a script', async (one) => {
  const answer = await server.inject({ url: `/guide/${one}/outlet` })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(answer.body).toContain(`<html lang="${one}">`)
  expect(answer.body).toContain('<a id="why-less"></a>')
  expect(answer.body).toContain('<link rel="stylesheet" href="/assets/app-1.css">')
  expect(answer.body).toContain(`<a href="/guide/${one}/outlet" aria-current="page">`)
  expect(answer.body.includes('<link rel="stylesheet" href="/assets/tc-1.css">')).toBe(one !== 'zh-Hans')
  expect(answer.body).not.toContain('<script')
})

test('whoever names no language is sent to the one the browser asks for', async () => {
  const answer = await server.inject({ url: '/guide', headers: { 'accept-language': 'zh-CN' } })
  expect(answer.statusCode).toBe(302)
  expect(answer.headers.location).toBe('/guide/zh-Hans')
})

test('a language leads to the contents', async () => {
  const answer = await server.inject({ url: '/guide/en' })
  expect(answer.body).toContain('<h1>Guide</h1>')
  expect(answer.body).toContain('href="/guide/en/host"')
})

test('pictures are served as they are', async () => {
  const answer = await server.inject({ url: '/guide/pictures/this-week-phone.png' })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe('image/png')
})

test.each([
  '/guide/en/none',
  '/guide/fr/outlet',
  '/guide/fr',
  '/guide/en/outlet/more',
  '/guide/pictures/none.png',
  '/guide/pictures',
])('%s is not there, and the guide says so instead of the app', async (url) => {
  const answer = await server.inject({ url, headers: { 'accept-language': 'en' } })
  expect(answer.statusCode).toBe(404)
  expect(answer.body).toContain('nothing here, en')
  expect(answer.body).not.toContain('the app</title>')
})

test.each([
  '/guide/en/..%2f..%2f..%2fpackage.json',
  '/guide/en/%2e%2e/%2e%2e/README',
  '/guide/pictures/..%2fREADME.md',
  '/guide/pictures/..%5c..%5cglossary.md',
  '/guide/..%2f..%2fpackage.json',
])('%s leads nowhere outside of the guide', async (url) => {
  const answer = await server.inject({ url })
  expect(answer.body).not.toMatch(/"dependencies"|# Guide|# Glossary/)
  expect(answer.statusCode === 404 || answer.body.includes('the app')).toBe(true)
})
