import { globSync, readFileSync } from 'node:fs'
import type { Language } from '../../src/kernel/language.ts'

/** What the screen says under a key, whatever stands in its gaps; throws when it says nothing. */
export type Words = (key: string) => RegExp

const textsIn = (language: Language): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...globSync(`src/**/locale/${language}.json`).map((file): unknown => JSON.parse(readFileSync(file, 'utf8'))),
  ) as Readonly<Record<string, string>>

/** Finds what the app says in one language. Example: in English `web.sort-by` is `/^Sort by .+$/`. */
export const wordsIn = (language: Language): Words => {
  const texts = textsIn(language)
  return (key) => {
    const text = texts[key]
    if (text === undefined) throw new Error(`nothing is said under ${key}`)
    const parts = text.split(/\{\{\w+\}\}/).map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`))
    return new RegExp(`^${parts.join('.+')}$`)
  }
}

/** All that is said under keys that begin so, in one text. */
export const textUnder = (language: Language, beginning: string): string =>
  Object.entries(textsIn(language))
    .filter(([key]) => key.startsWith(beginning))
    .map(([, text]) => text)
    .join('')
