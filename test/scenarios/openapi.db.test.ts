import { beforeAll, expect, test } from 'vitest'
import { allRoutes, rooms } from '../../src/app/modules.ts'
import { createAuth } from '../../src/network/access/index.ts'
import { contractsOf } from '../../src/platform/module.ts'
import type { ApiDocument, Operation } from '../../src/platform/http/reference-page.ts'
import { buildApp, mondayMorning } from '../support/app.ts'
import { freshDatabase } from '../support/database.ts'

type Document = ApiDocument & { readonly openapi: string; readonly components: Record<string, Record<string, unknown>> }

const { db } = await freshDatabase()
const app = await buildApp(db, mondayMorning())
const contracts = contractsOf(rooms)
let document: Document
let page: string

beforeAll(async () => {
  document = (await app.inject({ url: '/api/openapi.json' })).json<Document>()
  page = (await app.inject({ url: '/api' })).payload
})

const operations = (): { path: string; method: string; operation: Operation }[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

/** Every object anywhere in the document. */
const walk = (value: unknown, visit: (node: Record<string, unknown>) => void): void => {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) visit(value as Record<string, unknown>)
  for (const child of Object.values(value)) walk(child, visit)
}

const resolve = (pointer: string): unknown =>
  pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], document)

test('it is an OpenAPI 3.1 document with a title, a version and a licence', () => {
  expect(document).toMatchObject({
    openapi: '3.1.0',
    info: { title: 'Manzu 滿足', version: 'test', license: { identifier: 'Apache-2.0' } },
  })
})

test('every contract of every room is in it, under its own address and method, and no name is taken twice', () => {
  const names = rooms.flatMap((room) => [...contractsOf([room]).keys()])
  expect(new Set(names).size).toBe(names.length)
  const described = operations().map(({ path, method, operation }) => `${operation.operationId} ${method} ${path}`)
  const promised = [...contracts].map(
    ([name, { method, path }]) => `${name} ${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`,
  )
  expect(described.toSorted()).toEqual(promised.toSorted())
})

test('the server answers every described route, and no route that is not described', () => {
  const auth = createAuth({ db, secret: 'a secret for tests only, 32 characters', https: false })
  const mounted = allRoutes(auth).map((route) => route.contract)
  expect(new Set(mounted)).toEqual(new Set(contracts.values()))
  expect(mounted).toHaveLength(contracts.size)
  for (const { method, path } of contracts.values())
    expect({ path, there: app.hasRoute({ method, url: path }) }).toEqual({ path, there: true })
})

test('every parameter in an address is described, and none that is not there', () => {
  for (const { path, operation } of operations()) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const described = operation.parameters.filter((parameter) => parameter.in === 'path')
    expect({ path, names: new Set(described.map(({ name }) => name)) }).toEqual({ path, names: new Set(inPath) })
    expect(described.every(({ required, schema }) => required && typeof schema === 'object')).toBe(true)
  }
})

test('no parameter is described twice in one operation', () => {
  for (const { operation } of operations()) {
    const names = operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`)
    expect({ in: operation.operationId, names }).toEqual({ in: operation.operationId, names: [...new Set(names)] })
  }
})

test('every reference leads somewhere', () => {
  const references: string[] = []
  walk(document, (node) => {
    if (typeof node['$ref'] === 'string') references.push(node['$ref'])
  })
  expect(references.length).toBeGreaterThan(40)
  expect(references.filter((pointer) => !pointer.startsWith('#/') || resolve(pointer) === undefined)).toEqual([])
})

test('every operation says what it does, what it answers, how it refuses, and what lets one in', () => {
  const schemes = Object.keys(document.components['securitySchemes'] ?? {})
  for (const { operation } of operations()) {
    expect(operation.summary).toMatch(/\.$/)
    expect(operation.responses['200']).toHaveProperty('content')
    expect(operation.responses['default']?.content).toHaveProperty(['application/problem+json'])
    const asked = operation.security.flatMap((one) => Object.keys(one as object))
    expect(asked.every((name) => schemes.includes(name))).toBe(true)
  }
  const open = operations().filter(({ operation }) => operation.security.length === 0)
  expect(open.map(({ operation }) => operation.operationId)).toEqual(['signIn'])
})

test('a body goes only where a method may carry one, and has a shape', () => {
  for (const { method, operation } of operations()) {
    if (!operation.requestBody) continue
    expect(['post', 'put', 'patch']).toContain(method)
    for (const { schema } of Object.values(operation.requestBody.content))
      expect(Object.keys(schema as object)).not.toEqual([])
  }
})

test('the page for people lists every route with its sentence', () => {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  for (const { path, method, operation } of operations()) {
    expect(page).toContain(`<section id="${operation.operationId}">`)
    expect(page).toContain(`${method.toUpperCase()}</span> <code>${path}</code>`)
    expect(page).toContain(escape(operation.summary).replaceAll('"', '&quot;'))
  }
  expect(page).not.toContain('<script')
})
