import { languages, type Language } from '../../kernel/language.ts'
import { contents, pagesInOrder, titleOf, type Guide } from './guide.ts'
import { addressOf, escapeHtml, guideHtml } from './markdown.ts'
import { guideStyle } from './style.ts'

/** Each language is called by its own name. */
const languageNames: Readonly<Record<Language, string>> = {
  'zh-Hant': '繁體中文',
  'zh-Hans': '简体中文',
  en: 'English',
}

interface Place {
  readonly language: Language
  /** The page that is shown; one the guide lacks when there is none. */
  readonly page: string
}

const current = (isHere: boolean): string => (isHere ? ' aria-current="page"' : '')

const languageLinks = (guide: Guide, { language, page }: Place): string =>
  languages
    .map((one) => {
      const target = addressOf(one, guide.pages[one].has(page) ? page : contents)
      return `<a href="${target}" lang="${one}" hreflang="${one}"${current(one === language)}>${languageNames[one]}</a>`
    })
    .join('')

const pageLinks = (guide: Guide, { language, page }: Place): string =>
  pagesInOrder(guide.pages[language])
    .map((name) => {
      const title = escapeHtml(titleOf(guide.pages[language].get(name) ?? ''))
      return `<li><a href="${addressOf(language, name)}"${current(name === page)}>${title}</a></li>`
    })
    .join('')

/** A whole HTML page of the guide around `article`; no script, nothing from outside. `styles` are those of the app. */
export const framePage = (
  guide: Guide,
  place: Place,
  { article, styles }: { readonly article: string; readonly styles: readonly string[] },
): string => {
  const { language, page } = place
  const guideTitle = escapeHtml(titleOf(guide.pages[language].get(contents) ?? ''))
  const title = escapeHtml(titleOf(guide.pages[language].get(page) ?? '')) || guideTitle
  const links = styles.map((href) => `<link rel="stylesheet" href="${escapeHtml(href)}">`).join('')
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Manzu 滿足</title><link rel="icon" href="/favicon.svg">${links}<style>${guideStyle}</style></head>
<body class="guide">
<header class="guide-top"><a class="brand" href="/"><img src="/favicon.svg" alt="">Manzu 滿足</a>
<div class="guide-languages">${languageLinks(guide, place)}</div></header>
<div class="guide-body"><nav aria-label="${guideTitle}"><ul>${pageLinks(guide, place)}</ul></nav>
<main>${article}</main></div></body></html>`
}

/** One page of the guide, or undefined when there is none of this name. */
export const guidePage = (guide: Guide, place: Place, styles: readonly string[]): string | undefined => {
  const markdown = guide.pages[place.language].get(place.page)
  if (markdown === undefined) return undefined
  const article = guideHtml(markdown, { language: place.language, pictures: guide.pictures })
  return framePage(guide, place, { article, styles })
}
