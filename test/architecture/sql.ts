import { type ESTree, Visitor } from 'vite'
import { isTest, sources, type Source, type Tree } from './tree.ts'

const mayHoldSql = (path: string): boolean =>
  /\.(store|migrations)\.ts$/.test(path) || path.startsWith('src/platform/db/')

const builders = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto', 'query'])

const statement = String.raw`^\s*(?:select\s[^]*\sfrom\s|select\s+\w+\(|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|merge\s+into\s|with\s+\w+\s+as\s+\(|(?:create|alter|drop)\s+(?:table|database|schema|view|(?:unique\s+)?index|role|type|function|trigger|extension)\s|truncate\s+\w|copy\s+\S+[^]*\s(?:from|to)\s+std|lock\s+table\s|notify\s+\w+,|listen\s+\w+$)`
const lower = new RegExp(statement)
const upper = new RegExp(statement.replaceAll(/(?<![\\?])\b[a-z]+\b/g, (word) => word.toUpperCase()))

/** True for text that reads like a statement; English starts with a capital and goes on small, SQL does one or the other. */
export const looksLikeSql = (text: string): boolean => lower.test(text) || upper.test(text)

const isSqlTag = (tag: ESTree.Expression): boolean =>
  (tag.type === 'Identifier' && tag.name === 'sql') || (tag.type === 'MemberExpression' && isSqlTag(tag.object))

const sqlIn = (source: Source): readonly string[] => {
  const found: string[] = []
  const add = (node: { readonly start: number }, what: string): void => {
    found.push(`${source.at(node.start)} holds SQL (${what}): put it into the room's *.store.ts and call that`)
  }
  new Visitor({
    TaggedTemplateExpression: (node) => {
      if (isSqlTag(node.tag)) add(node, 'the sql tag')
    },
    CallExpression: ({ callee }) => {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
      if (builders.has(callee.property.name)) add(callee, `.${callee.property.name}(`)
    },
    Literal: (node) => {
      if (typeof node.value === 'string' && looksLikeSql(node.value)) add(node, 'a statement in a string')
    },
    TemplateLiteral: (node) => {
      if (looksLikeSql(node.quasis.map((quasi) => quasi.value.raw).join('x'))) add(node, 'a statement in a template')
    },
  }).visit(source.program)
  return found
}

/** Law 4: SQL outside stores, migrations and src/platform/db. */
export const straySql = (files: Tree): readonly string[] =>
  sources(files, (path) => path.startsWith('src/') && !isTest(path) && !mayHoldSql(path)).flatMap(sqlIn)
