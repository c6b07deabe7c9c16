import { join } from 'node:path'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { chooseLanguage, languages, type Language } from '../../kernel/language.ts'
import { builtStyles } from './built-styles.ts'
import { contents, guideRoot, readGuide } from './guide.ts'
import { framePage, guidePage } from './guide-page.ts'
import { addressOf, escapeHtml } from './markdown.ts'

/** How the guide is served. */
export interface GuideOptions {
  /** The built web app, whose look the guide shares. */
  readonly webRoot: string
  /** What is said where no page is. */
  readonly notFound: (language: Language) => string
}

const languageOf = (text: string): Language | undefined => languages.find((one) => one === text)

const asPage = (reply: FastifyReply, html: string): FastifyReply =>
  reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html)

interface Params {
  readonly language: string
  readonly page?: string
}

/**
 * Serves the guide under /guide to everybody, signed in or not: a page for each language and chapter, and its pictures.
 * The guide is read once; an address is looked up in it and never becomes a path. Needs `reply.sendFile`.
 */
export const serveGuide = (server: FastifyInstance, { webRoot, notFound }: GuideOptions): void => {
  const guide = readGuide()
  const nothing = (reply: FastifyReply, language: Language): FastifyReply => {
    const article = `<h1>${escapeHtml(notFound(language))}</h1>`
    const styles = builtStyles(webRoot, language)
    return asPage(reply.code(404), framePage(guide, { language, page: '' }, { article, styles }))
  }
  const show = (reply: FastifyReply, { language: asked, page = contents }: Params, header?: string): FastifyReply => {
    const language = languageOf(asked)
    const html = language && guidePage(guide, { language, page }, builtStyles(webRoot, language))
    return html === undefined ? nothing(reply, language ?? chooseLanguage(header)) : asPage(reply, html)
  }
  server.get('/guide', ({ headers }, reply) =>
    reply.redirect(addressOf(chooseLanguage(headers['accept-language']), contents)),
  )
  server.get<{ Params: Params }>('/guide/:language', ({ params, headers }, reply) =>
    show(reply, params, headers['accept-language']),
  )
  server.get<{ Params: Params }>('/guide/:language/:page', ({ params, headers }, reply) =>
    show(reply, params, headers['accept-language']),
  )
  server.get<{ Params: { file: string } }>('/guide/pictures/:file', ({ params, headers }, reply) =>
    guide.pictures.has(params.file)
      ? reply.header('cache-control', 'no-cache').sendFile(params.file, join(guideRoot, 'pictures'))
      : nothing(reply, chooseLanguage(headers['accept-language'])),
  )
  server.get('/guide/*', ({ headers }, reply) => nothing(reply, chooseLanguage(headers['accept-language'])))
}
