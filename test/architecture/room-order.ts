import type { ESTree } from 'vite'
import { placeOf } from './places.ts'
import { resolveImport } from './imports.ts'
import { sources, type Tree } from './tree.ts'

/** Room order until src/app/modules.ts lists rooms. A room may import only the doors of rooms named before it. */
export const roomOrder: readonly string[] = [
  'organisation',
  'access',
  'catalogue',
  'supply',
  'ordering',
  'allocation',
  'fill-rate',
  'exchange',
  'commission',
  'notifications',
]

const unwrap = (node: ESTree.Expression | null): ESTree.Expression | null =>
  node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression' ? unwrap(node.expression) : node

const roomsElements = (program: ESTree.Program): readonly string[] => {
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null
    if (declaration?.type !== 'VariableDeclaration') continue
    for (const { id, init } of declaration.declarations) {
      const list = unwrap(init)
      if (id.type !== 'Identifier' || id.name !== 'rooms' || list?.type !== 'ArrayExpression') continue
      return list.elements.flatMap((element) => (element?.type === 'Identifier' ? [element.name] : []))
    }
  }
  return []
}

const importedFrom = (program: ESTree.Program): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  for (const statement of program.body) {
    if (statement.type !== 'ImportDeclaration') continue
    for (const { local } of statement.specifiers) names.set(local.name, statement.source.value)
  }
  return names
}

/**
 * The rooms in their order: what `export const rooms = [organisation, access]` of src/app/modules.ts lists (each name
 * imported from the room's door), or {@link roomOrder} while that list is missing or empty.
 */
export const readRoomOrder = (files: Tree): readonly string[] => {
  const [modules] = sources(files, (path) => path === 'src/app/modules.ts')
  if (!modules) return roomOrder
  const names = importedFrom(modules.program)
  const rooms = roomsElements(modules.program).map(
    (name) => placeOf(resolveImport(modules.path, names.get(name) ?? '')).room,
  )
  return rooms.length > 0 ? rooms.filter((room) => room !== undefined) : roomOrder
}
