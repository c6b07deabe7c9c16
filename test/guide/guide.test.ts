import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contents, pagesInOrder, readGuide, titleOf } from '../../src/app/guide/guide.ts'
import { languages, type Language } from '../../src/kernel/language.ts'
import { chapterAddress, chapters } from '../../src/web/ui/chapters.ts'

const guide = readGuide()
const pageNames = [...guide.pages['zh-Hant'].keys()].toSorted()
const textOf = (language: Language, page: string): string => guide.pages[language].get(page) ?? ''
const anchorsOf = (text: string): readonly string[] => [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id)
const picturesOf = (text: string): readonly string[] =>
  [...text.matchAll(/!\[[^\]]*\]\(\.\.\/pictures\/([^)]+)\)/g)].map(([, file = '']) => file)

describe.each(languages)('the guide in %s', (language) => {
  const pages = pageNames.map((page) => [page, textOf(language, page)] as const)

  test('has every page, with one heading and the same paragraphs in the same order', () => {
    expect([...guide.pages[language].keys()].toSorted()).toEqual(pageNames)
    expect(pages.filter(([, text]) => titleOf(text) === '')).toEqual([])
    expect(pages.map(([page, text]) => [page, ...anchorsOf(text)])).toEqual(
      pageNames.map((page) => [page, ...anchorsOf(textOf('zh-Hant', page))]),
    )
  })

  test('lists every page in its contents', () => {
    expect(pagesInOrder(guide.pages[language]).toSorted()).toEqual(pageNames)
    expect(pagesInOrder(guide.pages[language])[0]).toBe(contents)
  })

  test('links to pages and paragraphs that are there, and to nothing outside of the guide', () => {
    const broken = pages.flatMap(([page, text]) =>
      [...text.matchAll(/(?<!!)\[[^\]]*\]\(([^)]+)\)/g)]
        .map(([, link = '']) => link)
        .filter((link) => {
          const [, file, anchor] = /^([\w-]+)\.md(?:#([\w-]+))?$/.exec(link) ?? []
          if (file === undefined || !pageNames.includes(file)) return true
          return anchor !== undefined && !anchorsOf(textOf(language, file)).includes(anchor)
        })
        .map((link) => `${page}: ${link}`),
    )
    expect(broken).toEqual([])
  })

  test('shows pictures that are there', () => {
    const missing = pages.flatMap(([, text]) => picturesOf(text).filter((file) => !guide.pictures.has(file)))
    expect(missing).toEqual([])
  })

  test('shows the screen in its own language', () => {
    const ending = language === 'zh-Hant' ? /-(?:phone|desk)(?:-dark)?\.png$/ : new RegExp(`-${language}\\.png$`)
    expect(pages.flatMap(([, text]) => picturesOf(text).filter((file) => !ending.test(file)))).toEqual([])
  })
})

test('every picture is shown somewhere, and all together they are small', () => {
  const shown = new Set(languages.flatMap((one) => [...guide.pages[one].values()].flatMap(picturesOf)))
  expect([...guide.pictures.keys()].filter((file) => !shown.has(file))).toEqual([])
  const bytes = [...guide.pictures.keys()].map((file) => readFileSync(`docs/guide/pictures/${file}`).length)
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(5_500_000)
})

test('the chapters of the screens are those of routes.ts, no more and no fewer', () => {
  const paths = [...readFileSync('src/web/routes.ts', 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path)
  expect(paths.length).toBeGreaterThan(10)
  expect(Object.keys(chapters).toSorted()).toEqual(['/', ...paths].toSorted())
})

test('every chapter a screen opens is in the guide', () => {
  const missing = Object.values(chapters).filter((chapter) => {
    const [page = '', anchor] = (chapter ?? contents).split('#')
    return !pageNames.includes(page) || (anchor !== undefined && !anchorsOf(textOf('en', page)).includes(anchor))
  })
  expect(missing).toEqual([])
})

test('a screen nobody wrote about opens the contents', () => {
  expect(chapterAddress('en', '/week')).toBe('/guide/en/outlet#file')
  expect(chapterAddress('zh-Hant', '/nowhere')).toBe('/guide/zh-Hant')
})
