import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Language } from '../../kernel/language.ts'
import { coverageOf } from './coverage.ts'
import type { Covering } from './runs.ts'
import { plainFont } from './woff.ts'

/** A family as it is embedded: the two weights by the names they are kept under. */
export interface Family extends Covering {
  readonly normal: string
  readonly bold: string
  /** Bytes by name. */
  readonly files: ReadonlyMap<string, Buffer>
}

const { resolve } = createRequire(import.meta.url)

/** Noto Sans, SIL Open Font License 1.1; of each script the one file that holds its everyday characters and Latin. */
const scripts = {
  TC: 'noto-sans-tc/files/noto-sans-tc-chinese-traditional',
  SC: 'noto-sans-sc/files/noto-sans-sc-chinese-simplified',
} as const

type Script = keyof typeof scripts

const load = (script: Script): Family => {
  const [normal, bold] = [`${script}-400`, `${script}-700`]
  const read = (weight: number): Buffer =>
    plainFont(readFileSync(resolve(`@fontsource/${scripts[script]}-${weight}-normal.woff`)))
  const plain = read(400)
  const files = new Map([
    [normal, plain],
    [bold, read(700)],
  ])
  return { font: script, normal, bold, files, covered: coverageOf(plain) }
}

const loaded = new Map<Script, Family>()

/** A family, read and unpacked the first time it is needed. */
const family = (script: Script): Family => {
  const known = loaded.get(script)
  if (known) return known
  const fresh = load(script)
  loaded.set(script, fresh)
  return fresh
}

/** The families a language is written with, its own first: names may be in any script. */
export const familiesOf = (language: Language): readonly [Family, Family] =>
  language === 'zh-Hans' ? [family('SC'), family('TC')] : [family('TC'), family('SC')]
