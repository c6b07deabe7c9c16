import { type ESTree, Visitor } from 'vite'
import { placeOf } from './places.ts'
import { isTest, sources, type Source, type Tree } from './tree.ts'

const accessTable = 'test/scenarios/access-table.ts'
/** A wing may keep its rows in a file of its own, which the table takes in. */
const accessTables = /^test\/scenarios\/(?:[a-z-]+-access|access-table)\.ts$/

interface Described {
  readonly name: string
  readonly at: string
  readonly room: string
  /** `GET /api/outlets`; empty parts when they are no literals. */
  readonly route: string
}

const textOf = (fields: ESTree.ObjectExpression, key: string): string => {
  for (const field of fields.properties) {
    if (field.type !== 'Property' || field.key.type !== 'Identifier' || field.key.name !== key) continue
    if (field.value.type === 'Literal' && typeof field.value.value === 'string') return field.value.value
  }
  return ''
}

const describedBy = (node: ESTree.Expression | null): ESTree.ObjectExpression | undefined => {
  if (node?.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'contract') {
    return undefined
  }
  const [fields] = node.arguments
  return fields?.type === 'ObjectExpression' ? fields : undefined
}

const contractsIn = (source: Source): readonly Described[] => {
  const found: Described[] = []
  const add = (name: ESTree.Node, value: ESTree.Expression | null): void => {
    const fields = describedBy(value)
    if (!fields || name.type !== 'Identifier') return
    const route = `${textOf(fields, 'method')} ${textOf(fields, 'path')}`
    found.push({ name: name.name, at: source.at(name.start), room: placeOf(source.path).unit, route })
  }
  new Visitor({
    VariableDeclarator: (node) => add(node.id, node.init),
    Property: (node) => add(node.key, node.value.type === 'CallExpression' ? node.value : null),
  }).visit(source.program)
  return found
}

const readContracts = (files: Tree): readonly Described[] =>
  sources(files, (path) => path.endsWith('.contract.ts')).flatMap(contractsIn)

/** Every name and every string a file uses; names of its imports alone are no use. */
const usesIn = (chosen: readonly Source[]): ReadonlySet<string> => {
  const used = new Set<string>()
  for (const { program } of chosen) {
    const imported = new Map<string, number>()
    new Visitor({
      ImportSpecifier: ({ local }) => imported.set(local.name, local.start),
      Identifier: ({ name, start }) => {
        if (imported.get(name) !== start && !program.body.some((one) => isImportAround(one, start))) used.add(name)
      },
      Literal: ({ value }) => {
        if (typeof value === 'string') used.add(value)
      },
    }).visit(program)
  }
  return used
}

const isImportAround = (statement: ESTree.Node, offset: number): boolean =>
  statement.type === 'ImportDeclaration' && statement.start <= offset && offset < statement.end

/** Law 5: contracts that no `*.routes.ts` of their room (or of the app, for its own) mounts. */
export const unmounted = (files: Tree): readonly string[] =>
  readContracts(files)
    .filter(({ room, name }) => {
      const routes = sources(files, (path) => path.endsWith('.routes.ts') && placeOf(path).unit === room)
      return !usesIn(routes).has(name)
    })
    .map(
      ({ at, name }) => `${at} describes ${name}, but no *.routes.ts of its room mounts it: add the route or delete it`,
    )

/** Law 5: contracts without a row in the role × route table, by name or by `METHOD /path`. */
export const withoutAccessRow = (files: Tree): readonly string[] => {
  const table = sources(files, (path) => accessTables.test(path))
  if (table.length === 0) return []
  const rows = usesIn(table)
  return readContracts(files)
    .filter(({ name, route }) => !rows.has(name) && !rows.has(route))
    .map(
      ({ at, name, route }) => `${at} describes ${name} (${route}): say in ${accessTable} what each role is answered`,
    )
}

/** Law 5: two contracts for one method and path. */
export const describedTwice = (files: Tree): readonly string[] => {
  const first = new Map<string, string>()
  return readContracts(files).flatMap(({ route, at }) => {
    const earlier = first.get(route)
    first.set(route, earlier ?? at)
    return earlier === undefined || route.trim() === '' ? [] : [`${at} and ${earlier} both describe ${route}: keep one`]
  })
}

/** Law 5: routes a room declares by hand, past any contract. (Pages, health and the like are the app's own.) */
export const handmadeRoutes = (files: Tree): readonly string[] =>
  sources(files, (path) => placeOf(path).room !== undefined && !isTest(path)).flatMap((source) => {
    const found: string[] = []
    new Visitor({
      CallExpression: ({ callee, start }) => {
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
        const owner = callee.object.type === 'Identifier' ? callee.object.name : ''
        if (!['app', 'server', 'fastify'].includes(owner)) return
        if (!['get', 'post', 'put', 'patch', 'delete', 'route', 'all'].includes(callee.property.name)) return
        found.push(`${source.at(start)} declares a route by hand: describe it in a *.contract.ts and mount that`)
      },
    }).visit(source.program)
    return found
  })
