import { posix } from 'node:path'
import { type ESTree, Visitor } from 'vite'
import { sources, type Source, type Tree } from './tree.ts'

/** One import, export-from, `import()` or `import('…').Type`. `to` is a path of the tree or a package name. */
export interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
  /** `path:line` of the import. */
  readonly at: string
}

/** Turns what stands behind `from` into a path of the tree; package names stay. A `?query` of the bundler is dropped. */
export const resolveImport = (from: string, specifier: string): string =>
  specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')) : specifier

const isTypeImport = (node: ESTree.ImportDeclaration): boolean =>
  node.importKind === 'type' ||
  (node.specifiers.length > 0 &&
    node.specifiers.every((one) => one.type === 'ImportSpecifier' && one.importKind === 'type'))

const importsIn = (source: Source): readonly Import[] => {
  const found: Import[] = []
  const add = (node: { readonly start: number }, specifier: string, typeOnly: boolean): void => {
    const to = resolveImport(source.path, specifier)
    found.push({ from: source.path, to, typeOnly, at: source.at(node.start) })
  }
  new Visitor({
    ImportDeclaration: (node) => add(node, node.source.value, isTypeImport(node)),
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node, node.source.value, node.exportKind === 'type')
    },
    ExportAllDeclaration: (node) => add(node, node.source.value, node.exportKind === 'type'),
    TSImportType: (node) => add(node, node.source.value, true),
    ImportExpression: (node) => {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string') add(node, node.source.value, false)
    },
  }).visit(source.program)
  return found
}

/** Every import of the tree's code, type imports too. */
export const readImports = (files: Tree, wanted?: (path: string) => boolean): readonly Import[] =>
  sources(files, wanted).flatMap(importsIn)
