/** Languages Manzu speaks; the first is the default. BCP 47 tags as HTML and `Intl` know them. */
export const languages = ['zh-Hant', 'zh-Hans', 'en'] as const

/** One of {@link languages}. */
export type Language = (typeof languages)[number]

const simplified = new Set(['zh-cn', 'zh-sg', 'zh-hans', 'zh-hans-cn', 'zh-hans-sg', 'zh-my'])

const fromTag = (tag: string): Language | undefined => {
  const lower = tag.trim().toLowerCase()
  if (simplified.has(lower) || lower.startsWith('zh-hans')) return 'zh-Hans'
  if (lower === 'zh' || lower.startsWith('zh-')) return 'zh-Hant'
  return lower === 'en' || lower.startsWith('en-') ? 'en' : undefined
}

/**
 * The language to answer in, from an HTTP `Accept-Language` header (RFC 9110, section 12.5.4): highest weight first,
 * earlier first among equals. Unknown or missing gives Traditional Chinese.
 * Example: `chooseLanguage('fr, zh-CN;q=0.8')` is `'zh-Hans'`.
 */
export const chooseLanguage = (header: string | undefined): Language => {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.split(';')
      const weight = Number(
        options
          .find((option) => option.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? 1,
      )
      return { language: fromTag(tag), weight: Number.isFinite(weight) ? weight : 0 }
    })
    .filter((choice) => choice.weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  return wanted.find((choice) => choice.language !== undefined)?.language ?? 'zh-Hant'
}
