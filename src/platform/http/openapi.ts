import { z } from 'zod'
import type { Contract, Schema } from '../../kernel/contract.ts'
import { workbookType } from '../contract/table.ts'
import type { Operation } from './reference-page.ts'

/** A JSON value; the document is plain data. */
type Json = Record<string, unknown>

const schemaOf = (schema: Schema, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema as unknown as z.ZodType, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema instanceof z.ZodCustom) Object.assign(jsonSchema, { type: 'string', format: 'binary' })
    },
  })
  return rest
}

/** Any list can be taken away as a file. */
const asFile = (contract: Contract): Operation['parameters'] =>
  contract.list ? [{ name: 'as', in: 'query', required: false, schema: { type: 'string', enum: ['csv', 'xlsx'] } }] : []

const fieldsOf = (contract: Contract): Operation['parameters'] =>
  (['params', 'query'] as const).flatMap((part) => {
    const schema = contract[part]
    if (!schema) return []
    const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Json; required?: string[] }
    return Object.entries(properties).map(([name, shape]) => ({
      name,
      in: part === 'params' ? 'path' : 'query',
      required: part === 'params' || required.includes(name),
      schema: shape,
    }))
  })

const parametersOf = (contract: Contract): Operation['parameters'] => [...fieldsOf(contract), ...asFile(contract)]

const bodyOf = (contract: Contract): Operation['requestBody'] => {
  if (!contract.body) return undefined
  const schema = schemaOf(contract.body, 'input')
  const types =
    schema['format'] !== 'binary'
      ? ['application/json']
      : contract.path.endsWith('/picture')
        ? ['image/png', 'image/jpeg', 'image/webp']
        : ['text/csv', workbookType]
  return { required: true, content: Object.fromEntries(types.map((type) => [type, { schema }])) }
}

const binary = { schema: { type: 'string', format: 'binary' } }
const fileTypes = (type: string): string[] => (type.startsWith('text/csv') ? [type, workbookType] : [type])

const listTypes = (contract: Contract): Json => (contract.list ? { 'text/csv': binary, [workbookType]: binary } : {})

const answersOf = (contract: Contract): Operation['responses'] => {
  const content = contract.answer
    ? { 'application/json': { schema: schemaOf(contract.answer, 'output') }, ...listTypes(contract) }
    : contract.file
      ? Object.fromEntries(fileTypes(contract.file).map((type) => [type, binary]))
      : undefined
  const problem = {
    description: 'Problem details (RFC 9457).',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
  return { '200': { description: 'Done.', ...(content && { content }) }, default: problem }
}

const securityOf = (contract: Contract): Json[] =>
  contract.permission === 'public' ? [] : [{ cookie: [] }, { apiKey: [] }]

const rolesOf = (contract: Contract): string =>
  typeof contract.permission === 'string' ? contract.permission : contract.permission.join(', ')

const operationOf = (name: string, contract: Contract): Operation => ({
  operationId: name,
  summary: contract.summary,
  description: `May be called by: ${rolesOf(contract)}.`,
  tags: [contract.path.split('/')[2] ?? 'api'],
  parameters: parametersOf(contract),
  requestBody: bodyOf(contract),
  responses: answersOf(contract),
  security: securityOf(contract),
})

const problemSchema: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'params', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable; branch on this, not on the text.' },
    params: { type: 'object' },
    detail: { type: 'string', description: "In the caller's language (Accept-Language: zh-Hant, zh-Hans, en)." },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
  },
}

/** The OpenAPI 3.1 document of all contracts, by name. */
export const openApiDocument = (contracts: ReadonlyMap<string, Contract>, version: string) => {
  const paths: Record<string, Record<string, Operation>> = {}
  for (const [name, contract] of contracts) {
    const path = contract.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operationOf(name, contract) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Manzu 滿足', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: 'manzu.session_token' },
        apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
      },
    },
  }
}
