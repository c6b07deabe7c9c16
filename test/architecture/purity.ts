import { type ESTree, Visitor } from 'vite'
import { placeOf } from './places.ts'
import { isTest, sources, type Source, type Tree } from './tree.ts'

const impureMembers = new Set([
  'Date.now',
  'Math.random',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'performance.now',
])

const nameOf = (node: ESTree.MemberExpression): string =>
  node.object.type === 'Identifier' && node.property.type === 'Identifier'
    ? `${node.object.name}.${node.property.name}`
    : ''

const isDate = (node: ESTree.Expression): boolean => node.type === 'Identifier' && node.name === 'Date'

const impureIn = (source: Source): readonly string[] => {
  const found: string[] = []
  const add = (node: { readonly start: number }, what: string): void => {
    found.push(`${source.at(node.start)} uses ${what}: take the time or the draw as an argument`)
  }
  new Visitor({
    MemberExpression: (node) => {
      if (impureMembers.has(nameOf(node))) add(node, nameOf(node))
    },
    NewExpression: (node) => {
      if (isDate(node.callee) && node.arguments.length === 0) add(node, 'new Date() without an argument')
    },
    CallExpression: (node) => {
      if (isDate(node.callee)) add(node, 'Date()')
    },
  }).visit(source.program)
  return found
}

/** Law 3: clocks and dice in the kernel or in rules. (That they see no Node and no DOM is the compiler's part.) */
export const impurity = (files: Tree): readonly string[] =>
  sources(files, (path) => !isTest(path) && ['kernel', 'rules'].includes(placeOf(path).kind)).flatMap(impureIn)
