import { type ESTree, Visitor } from 'vite'
import { languages, readTexts } from './locale.ts'
import { isTest, sources, type Source, type Tree } from './tree.ts'

/** What code says about texts: every string, every beginning of a template, and what is certainly a key. */
interface Use {
  readonly strings: Set<string>
  readonly beginnings: Set<string>
  readonly keys: { readonly key: string; readonly whole: boolean; readonly at: string; readonly kind: string }[]
}

const plurals = ['', '_zero', '_one', '_two', '_few', '_many', '_other']

const calledName = ({ callee }: ESTree.CallExpression): string => {
  if (callee.type === 'Identifier') return callee.name
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : ''
}

const keyIn = (node: ESTree.Node | null | undefined): { key: string; whole: boolean } | undefined => {
  if (node?.type === 'Literal' && typeof node.value === 'string') return { key: node.value, whole: true }
  if (node?.type !== 'TemplateLiteral') return undefined
  return { key: node.quasis[0]?.value.cooked ?? '', whole: node.quasis.length === 1 }
}

const collect = (source: Source, use: Use): void => {
  const claim = (node: ESTree.Node | null | undefined, kind: string): void => {
    const found = keyIn(node)
    if (found && node) use.keys.push({ ...found, at: source.at(node.start), kind })
  }
  new Visitor({
    CallExpression: (node) => {
      if (calledName(node) === 't') claim(node.arguments[0], 'text')
      if (calledName(node) === 'refusal') claim(node.arguments[1], 'refusal')
    },
    JSXAttribute: ({ name, value }) => {
      if (name.type === 'JSXIdentifier' && name.name === 'i18nKey' && value?.type === 'Literal') claim(value, 'text')
    },
    Literal: ({ value }) => {
      if (typeof value === 'string') use.strings.add(value)
    },
    TemplateLiteral: ({ quasis }) => {
      const [first] = quasis
      if (first) (quasis.length === 1 ? use.strings : use.beginnings).add(first.value.cooked ?? '')
    },
  }).visit(source.program)
}

const readUse = (files: Tree): Use => {
  const use: Use = { strings: new Set(), beginnings: new Set(), keys: [] }
  for (const source of sources(files, (path) => path.startsWith('src/') && !isTest(path))) collect(source, use)
  return use
}

const allKeys = (files: Tree): ReadonlySet<string> =>
  new Set(
    readTexts(files).flatMap(({ byLanguage }) =>
      languages.flatMap((language) => [...(byLanguage.get(language)?.keys() ?? [])]),
    ),
  )

/** A beginning such as `ordering.reason.` says which keys it means; `ordering.` alone would excuse a whole room. */
const isTelling = (beginning: string): boolean => /^[\w-]+\..+/.test(beginning)

/** Law 6: keys that code asks for and no locale file has. */
export const textsMissing = (files: Tree): readonly string[] => {
  const known = allKeys(files)
  const exists = (key: string): boolean => plurals.some((plural) => known.has(key + plural))
  const begins = (key: string): boolean => isTelling(key) && [...known].some((one) => one.startsWith(key))
  return readUse(files)
    .keys.filter(({ key, whole }) => !(whole ? exists(key) : begins(key)))
    .map(({ key, at, kind, whole }) =>
      whole || isTelling(key)
        ? `${at} uses the ${kind} ${key}, which no locale file has: write it in all three languages of the room`
        : `${at} builds a ${kind} from "${key}": start the template with the room and one more word, as in \`room.reason.\${code}\``,
    )
}

/** Law 6: keys that no code names. */
export const textsUnused = (files: Tree): readonly string[] => {
  const { strings, beginnings } = readUse(files)
  const telling = [...beginnings].filter(isTelling)
  const isUsed = (key: string): boolean =>
    strings.has(key) ||
    strings.has(key.replace(/_(zero|one|two|few|many|other)$/, '')) ||
    telling.some((beginning) => key.startsWith(beginning))
  return readTexts(files).flatMap(({ folder, byLanguage }) =>
    [...(byLanguage.get('zh-Hant')?.keys() ?? [])]
      .filter((key) => !isUsed(key))
      .map((key) => `${folder}: ${key} is used nowhere: delete it from the three files`),
  )
}
