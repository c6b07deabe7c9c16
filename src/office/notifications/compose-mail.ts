import type { Language } from '../../kernel/language.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { escapeHtml } from '../../platform/mail/html.ts'
import type { Letter } from '../../platform/mail/mailer.ts'

/** What stands in a mail, in the language of its reader; `link` is a whole address. */
export interface MailWords {
  readonly language: Language
  readonly title: string
  readonly body: string
  readonly link: string
  /** What the link is called. */
  readonly linkText: string
  /** Where such mails are switched off. */
  readonly settingsLink: string
}

const style = {
  page: 'margin:0;padding:24px;background:#f6f8f8;color:#1b2227;font-family:sans-serif;font-size:16px;line-height:1.6',
  card: 'max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-radius:12px',
  title: 'margin:0 0 12px;font-size:20px',
  button:
    'display:inline-block;margin-top:20px;padding:10px 20px;border-radius:8px;background:#0b6e5f;color:#ffffff;text-decoration:none',
  foot: 'margin-top:28px;color:#5d6870;font-size:13px',
} as const

const htmlOf = (words: MailWords, foot: string): string => {
  const { language, title, body, link, linkText, settingsLink } = words
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body style="${style.page}"><div style="${style.card}">
<h1 style="${style.title}">${escapeHtml(title)}</h1>
<p style="margin:0">${escapeHtml(body)}</p>
<a href="${escapeHtml(link)}" style="${style.button}">${escapeHtml(linkText)}</a>
<p style="${style.foot}"><a href="${escapeHtml(settingsLink)}" style="color:#5d6870">${escapeHtml(foot)}</a></p>
</div></body></html>
`
}

/** The subject is one line, whatever a cycle was named. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** A mail as plain text and as HTML; all that people typed is escaped. */
export const composeMail = (
  ctx: Pick<Ctx, 'translate'>,
  words: MailWords,
): Pick<Letter, 'subject' | 'text' | 'html' | 'language' | 'unsubscribeUrl'> => {
  const { language, title, body, link, linkText, settingsLink } = words
  const foot = ctx.translate(language, 'notifications.mail.foot')
  const text = `${title}\n\n${body}\n\n${linkText}\n${link}\n\n--\n${foot}\n${settingsLink}\n`
  const subject = oneLine(title)
  return { subject, text, html: htmlOf(words, foot), language, unsubscribeUrl: settingsLink }
}
