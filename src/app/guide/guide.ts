import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { languages, type Language } from '../../kernel/language.ts'
import { pngSize, type Size } from './png-size.ts'

/** Where the guide lies in a checkout. */
export const guideRoot = fileURLToPath(new URL('../../../docs/guide/', import.meta.url))

/** The guide as it is written: pages by name for each language, and the pictures all languages share. */
export interface Guide {
  readonly pages: Readonly<Record<Language, ReadonlyMap<string, string>>>
  /** Size in pixels by file name, so that a page does not jump while pictures arrive. */
  readonly pictures: ReadonlyMap<string, Size>
}

/** The name of the page that lists the others; `README` on disk, so that it is shown where the folder is looked at. */
export const contents = 'README'

const pagesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .map((file) => [file.slice(0, -'.md'.length), readFileSync(`${folder}/${file}`, 'utf8')]),
  )

const picturesIn = (folder: string): ReadonlyMap<string, Size> =>
  new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.png'))
      .map((file) => [file, pngSize(readFileSync(`${folder}/${file}`))]),
  )

/** Reads the guide once. Only what is found here is ever served, whatever an address asks for. */
export const readGuide = (root = guideRoot): Guide => ({
  pages: Object.fromEntries(languages.map((one) => [one, pagesIn(root + one)])) as Guide['pages'],
  pictures: picturesIn(`${root}pictures`),
})

/** The heading of a page, which is its name in lists. Example: `titleOf('# 門店\n\n…')` is `'門店'`. */
export const titleOf = (markdown: string): string => /^# (.+)$/m.exec(markdown)?.[1] ?? ''

/** The pages in the order in which the contents name them, the contents first. */
export const pagesInOrder = (pages: ReadonlyMap<string, string>): readonly string[] => {
  const named = [...(pages.get(contents) ?? '').matchAll(/\]\(([\w-]+)\.md\)/g)].map(([, name = '']) => name)
  return [contents, ...new Set(named)].filter((name) => pages.has(name))
}
