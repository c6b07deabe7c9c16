import { Marked } from 'marked'
import type { Language } from '../../kernel/language.ts'
import { contents } from './guide.ts'
import type { Size } from './png-size.ts'

/** Text as it may stand in HTML, between tags and in attributes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The address of a page; the contents have the address of their language. */
export const addressOf = (language: Language, page: string): string =>
  page === contents ? `/guide/${language}` : `/guide/${language}/${page}`

/**
 * Where a link of the guide leads once it is served; files become addresses, everything else stays.
 * Example: in English `outlet.md#why-less` becomes `/guide/en/outlet#why-less`.
 */
export const servedLink = (language: Language, link: string): string => {
  const [, page, anchor = ''] = /^([\w-]+)\.md(#.*)?$/.exec(link) ?? []
  return page === undefined ? link : addressOf(language, page) + anchor
}

/** Pictures of a phone are taken at twice its pixels, and shown at no more than a phone's width. */
const pictureHtml = (file: string, alt: string, size: Size | undefined): string => {
  const kind = file.includes('-phone') ? 'phone' : 'desk'
  const measures = size ? ` width="${size.width}" height="${size.height}"` : ''
  const source = `/guide/pictures/${escapeHtml(file)}`
  return `<a class="picture ${kind}" href="${source}"><img src="${source}" alt="${escapeHtml(alt)}"${measures} loading="lazy"></a>`
}

/** A page of the guide as HTML. The text is the project's own and is trusted; nothing of a user ever comes here. */
export const guideHtml = (
  markdown: string,
  { language, pictures }: { readonly language: Language; readonly pictures: ReadonlyMap<string, Size> },
): string => {
  const marked = new Marked({
    gfm: true,
    async: false,
    renderer: {
      link({ href, tokens }) {
        return `<a href="${escapeHtml(servedLink(language, href))}">${this.parser.parseInline(tokens)}</a>`
      },
      image: ({ href, text }) => {
        const file = href.replace(/^\.\.\/pictures\//, '')
        return pictureHtml(file, text, pictures.get(file))
      },
    },
  })
  const html = marked.parse(markdown, { async: false })
  // A wide table scrolls by itself, by keyboard too, instead of widening the page.
  return html
    .replaceAll('<table>', '<div class="table-frame" tabindex="0"><table class="table">')
    .replaceAll('</table>', '</table></div>')
}
