import type { Tree } from './tree.ts'

const flags = [
  'strict',
  'noUncheckedIndexedAccess',
  'exactOptionalPropertyTypes',
  'erasableSyntaxOnly',
  'verbatimModuleSyntax',
  'noImplicitReturns',
  'noFallthroughCasesInSwitch',
] as const

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const optionsOf = (files: Tree, path: string): Readonly<Record<string, unknown>> => {
  const config: unknown = JSON.parse(files.get(path) ?? '{}')
  return isRecord(config) && isRecord(config['compilerOptions']) ? config['compilerOptions'] : {}
}

const worlds = ['tsconfig.rules.json', 'tsconfig.server.json', 'tsconfig.web.json']

/** Law 10: flags that tsconfig.base.json has lost, and worlds that turn one off for themselves. */
export const flagsOff = (files: Tree): readonly string[] => {
  const base = optionsOf(files, 'tsconfig.base.json')
  return [
    ...flags.filter((flag) => base[flag] !== true).map((flag) => `tsconfig.base.json: turn "${flag}" on again`),
    ...worlds.flatMap((world) =>
      flags
        .filter((flag) => flag in optionsOf(files, world) && optionsOf(files, world)[flag] !== true)
        .map((flag) => `${world}: leave "${flag}" to tsconfig.base.json`),
    ),
  ]
}

/** Law 3: the pure world must see no Node, no DOM and no clock of either. */
export const pureWorldOpen = (files: Tree): readonly string[] => {
  const { lib, types } = optionsOf(files, 'tsconfig.rules.json')
  const isPure = JSON.stringify(lib) === '["ES2023"]' && JSON.stringify(types) === '[]'
  return isPure ? [] : ['tsconfig.rules.json: keep "lib": ["ES2023"] and "types": [], so that rules stay pure']
}
