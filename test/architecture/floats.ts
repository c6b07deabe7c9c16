import { type ESTree, Visitor } from 'vite'
import { isTest, sources, type Source, type Tree } from './tree.ts'

/** Where amounts are computed: what is a fraction of the currency here is a bigint or an exact fraction. */
const isOfMoney = (path: string): boolean =>
  !isTest(path) && /^src\/(people\/commission\/rules\/|kernel\/(money|split|rational)\.ts$)/.test(path)

/** Functions of these files that use a binary number for what is no money, and what it is. */
export const floatExceptions: Readonly<Record<string, string>> = {
  'src/kernel/rational.ts compareRationals': 'the sign of a comparison',
  'src/kernel/rational.ts rationalToNumber': 'for charts, never for deciding',
  'src/kernel/split.ts splitByWeight': 'how many people get an odd unit',
  'src/people/commission/rules/check-size.ts sizeOf': 'how many figures a formula has',
  'src/people/commission/rules/read-override.ts distance': 'how many letters two names differ by',
  'src/people/commission/rules/table.ts stepAt': 'the place of a step in its list',
  'src/people/commission/rules/table.ts stepsUpTo': 'how many steps are taken',
  'src/people/commission/rules/unit.ts formatUnit': 'how often a unit is multiplied',
}

const floats = new Set(['Number', 'Math', 'parseFloat', 'parseInt'])
const roundings = new Set(['toFixed', 'toPrecision', 'toExponential'])

const nameOf = (statement: ESTree.Statement | ESTree.Directive): string => {
  const isExport = statement.type === 'ExportNamedDeclaration'
  const declaration = isExport ? statement.declaration : statement
  if (declaration?.type === 'VariableDeclaration') {
    const id = declaration.declarations[0]?.id
    return id?.type === 'Identifier' ? id.name : ''
  }
  return declaration?.type === 'ClassDeclaration' || declaration?.type === 'FunctionDeclaration'
    ? (declaration.id?.name ?? '')
    : ''
}

interface Found {
  readonly place: string
  readonly text: string
}

const floatsIn = (source: Source): readonly Found[] => {
  const found: Found[] = []
  const add = ({ start }: { readonly start: number }, what: string): void => {
    const statement = source.program.body.find((one) => one.start <= start && start < one.end)
    found.push({
      place: `${source.path} ${statement ? nameOf(statement) : ''}`,
      text: `${source.at(start)} uses ${what}: an amount stays a bigint or a Rational, from the text that is read to the cent that is paid`,
    })
  }
  new Visitor({
    Identifier: (node) => {
      if (floats.has(node.name)) add(node, node.name)
    },
    MemberExpression: ({ property }) => {
      if (property.type === 'Identifier' && roundings.has(property.name)) add(property, `.${property.name}`)
    },
    UnaryExpression: (node) => {
      if (node.operator === '+') add(node, 'a plus that makes a number')
    },
    Literal: (node) => {
      if (typeof node.value === 'number' && !/^(\d+|0x[\da-f]+)$/i.test((node.raw ?? '').replaceAll('_', '')))
        add(node, `the binary number ${node.raw ?? ''}`)
    },
  }).visit(source.program)
  return found
}

/** Law 10: where pay is computed no amount passes through a binary number. Exceptions that nothing needs must leave. */
export const floatsOfMoney = (files: Tree, exceptions: Readonly<Record<string, string>>): readonly string[] => {
  const found = sources(files, isOfMoney).flatMap(floatsIn)
  const used = new Set(found.map(({ place }) => place))
  return [
    ...found.filter(({ place }) => !Object.hasOwn(exceptions, place)).map(({ text }) => text),
    ...Object.keys(exceptions)
      .filter((place) => !used.has(place))
      .map((place) => `${place} needs no exception any more: take it off test/architecture/floats.ts`),
  ]
}
