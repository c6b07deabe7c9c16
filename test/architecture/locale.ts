import { simplifiedOnly, traditionalOnly } from './chinese.ts'
import type { Tree } from './tree.ts'

export const languages = ['zh-Hant', 'zh-Hans', 'en'] as const
type Language = (typeof languages)[number]

/** The texts of one locale folder. `prefix` is the first word of its keys: the name of the room, or `web`. */
export interface Texts {
  readonly folder: string
  readonly prefix: string
  readonly byLanguage: ReadonlyMap<Language, ReadonlyMap<string, string>>
}

const placeholders = (text: string): string =>
  [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)]
    .map((match) => match[1] ?? '')
    .toSorted()
    .join(' ')

const flat = (json: string): ReadonlyMap<string, string> => {
  const value: unknown = JSON.parse(json)
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return new Map(entries.map(([key, text]) => [key, typeof text === 'string' ? text : '']))
}

/** Reads every folder named `locale` under src. */
export const readTexts = (files: Tree): readonly Texts[] => {
  const folders = new Set([...files.keys()].flatMap((path) => /^(src\/.*\/locale)\/[^/]+\.json$/.exec(path)?.[1] ?? []))
  return [...folders].map((folder) => ({
    folder,
    prefix: folder.split('/').at(-2) ?? '',
    byLanguage: new Map(languages.map((language) => [language, flat(files.get(`${folder}/${language}.json`) ?? '{}')])),
  }))
}

const scriptOf: Partial<Record<Language, (text: string) => readonly string[]>> = {
  'zh-Hant': simplifiedOnly,
  'zh-Hans': traditionalOnly,
}

const judgeText = (language: Language, key: string, text: string): readonly string[] => {
  if (text.trim() === '') return [`${key} is empty or no text: write the sentence`]
  const foreign = scriptOf[language]?.(text) ?? []
  return foreign.length > 0 ? [`${key} has ${foreign.join(' ')}, which ${language} does not write`] : []
}

const judgeKey = (texts: Texts, key: string): readonly string[] => {
  const versions = languages.map((language) => texts.byLanguage.get(language)?.get(key))
  const missing = languages.filter((_, i) => versions[i] === undefined)
  if (missing.length > 0) return [`${texts.folder}: ${key} is missing in ${missing.join(', ')}: translate it`]
  const [first, ...others] = versions.map((text) => placeholders(text ?? ''))
  if (others.every((other) => other === first)) return []
  return [`${texts.folder}: ${key} fills different {{placeholders}} in the three languages: use the same in each`]
}

const judgeFolder = (texts: Texts): readonly string[] => {
  const keys = new Set(languages.flatMap((language) => [...(texts.byLanguage.get(language)?.keys() ?? [])]))
  const strange = [...keys].filter((key) => !key.startsWith(`${texts.prefix}.`))
  return [
    ...strange.map((key) => `${texts.folder}: ${key} does not start with "${texts.prefix}."; rename the key`),
    ...[...keys].flatMap((key) => judgeKey(texts, key)),
    ...languages.flatMap((language) =>
      [...(texts.byLanguage.get(language) ?? [])].flatMap(([key, text]) =>
        judgeText(language, key, text).map((finding) => `${texts.folder}/${language}.json: ${finding}`),
      ),
    ),
  ]
}

const keysTwice = (path: string, json: string): readonly string[] => {
  const keys = [...json.matchAll(/^\s*"([^"]+)"\s*:/gm)].map((match) => match[1] ?? '')
  const twice = keys.filter((key, i) => keys.indexOf(key) !== i)
  return twice.map((key) => `${path}: ${key} stands there twice: the first would be lost`)
}

/** Law 6, the texts: three languages, same keys, same placeholders, none empty, each in its own script. */
export const textsBroken = (files: Tree): readonly string[] => [
  ...readTexts(files).flatMap(judgeFolder),
  ...[...files].flatMap(([path, json]) => (/^src\/.*\/locale\/.*\.json$/.test(path) ? keysTwice(path, json) : [])),
]
