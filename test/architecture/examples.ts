import type { ESTree } from 'vite'
import { placeOf } from './places.ts'
import { isTest, sources, type Source, type Tree } from './tree.ts'

interface ExportedFunction {
  readonly name: string
  readonly start: number
}

const isFunction = (node: ESTree.Expression | null): boolean =>
  node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression'

const functionsIn = (source: Source): readonly ExportedFunction[] =>
  source.program.body.flatMap((statement): readonly ExportedFunction[] => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null
    if (declaration?.type === 'FunctionDeclaration' && declaration.id) {
      return [{ name: declaration.id.name, start: statement.start }]
    }
    if (declaration?.type !== 'VariableDeclaration') return []
    return declaration.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' && isFunction(init) ? [{ name: id.name, start: statement.start }] : [],
    )
  })

const docstringOf = (source: Source, start: number): string => {
  const before = source.comments.filter((comment) => comment.end <= start).at(-1)
  const isBeside = before !== undefined && source.text.slice(before.end, start).trim() === ''
  return isBeside && before.value.startsWith('*') ? before.value : ''
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))

const testsBeside = (files: Tree, path: string): string =>
  [...files]
    .filter(([other]) => other.endsWith('.test.ts') && folderOf(other) === folderOf(path))
    .map(([, text]) => text)
    .join('\n')

const judge = (files: Tree, source: Source): readonly string[] => {
  const tests = testsBeside(files, source.path)
  return functionsIn(source).flatMap(({ name, start }) => {
    const found: string[] = []
    if (!/(^|\W)(@example|Examples?:)/.test(docstringOf(source, start))) {
      found.push(
        `${source.at(start)} exports ${name} without an example: say in /** … */ what it yields, in which unit, how it rounds and breaks ties, and "Example: …"`,
      )
    }
    if (!new RegExp(`\\b${name}\\b`).test(tests)) {
      found.push(`${source.at(start)} exports ${name}, which no test beside it names: write the sentence it must keep`)
    }
    return found
  })
}

/** Law 9: exported rules without an example in their docstring, or named by no test beside them. */
export const rulesUnexplained = (files: Tree): readonly string[] =>
  sources(files, (path) => placeOf(path).kind === 'rules' && !isTest(path)).flatMap((source) => judge(files, source))
