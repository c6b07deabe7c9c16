import type { Language } from '../../kernel/language.ts'
import type { RefusalParams } from '../../kernel/refusal.ts'

/** British English writes the day first and counts hours to 24, as both Chinese languages do. */
const localeOf: Readonly<Record<Language, string>> = { 'zh-Hant': 'zh-Hant-TW', 'zh-Hans': 'zh-Hans-CN', en: 'en-GB' }

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (language: Language, zone: string): Intl.DateTimeFormat => {
  const key = `${language} ${zone}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(localeOf[language], {
    timeZone: zone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(key, made)
  return made
}

/** An instant as people say it, in a language and a zone. Example: 2026-11-24T01:00:00Z in Taipei is “Tue, 24 November 2026 at 09:00”. */
export const instantText = (instant: Date, language: Language, zone: string): string =>
  formatOf(language, zone).format(instant)

const monthFormats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  'zh-Hant': new Intl.DateTimeFormat(localeOf['zh-Hant'], { timeZone: 'UTC', year: 'numeric', month: 'long' }),
  'zh-Hans': new Intl.DateTimeFormat(localeOf['zh-Hans'], { timeZone: 'UTC', year: 'numeric', month: 'long' }),
  en: new Intl.DateTimeFormat(localeOf.en, { timeZone: 'UTC', year: 'numeric', month: 'long' }),
}

/** A month as people say it. Example: `monthText('2026-11', 'en')` is “November 2026”. */
export const monthText = (month: string, language: Language): string =>
  monthFormats[language].format(new Date(`${month}-01T00:00:00Z`))

const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/

const writtenMonth = /^\d{4}-(0[1-9]|1[0-2])$/

/**
 * Parameters as a sentence shows them: what is named `…At` and holds an instant, and a `month`, is told as people say it; all
 * else, and whatever somebody typed, stays as it is.
 */
export const paramsInWords = (
  params: RefusalParams,
  { language, zone }: { language: Language; zone: string },
): RefusalParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]): [string, string | number] => {
      if (typeof value !== 'string') return [name, value]
      if (name === 'month' && writtenMonth.test(value)) return [name, monthText(value, language)]
      return [name, name.endsWith('At') && written.test(value) ? instantText(new Date(value), language, zone) : value]
    }),
  )

const dayFormats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  'zh-Hant': new Intl.DateTimeFormat(localeOf['zh-Hant'], { timeZone: 'UTC', dateStyle: 'long' }),
  'zh-Hans': new Intl.DateTimeFormat(localeOf['zh-Hans'], { timeZone: 'UTC', dateStyle: 'long' }),
  en: new Intl.DateTimeFormat(localeOf.en, { timeZone: 'UTC', dateStyle: 'long' }),
}

/** A business day as people say it. Example: `dayText('2026-11-24', 'en')` is “24 November 2026”. */
export const dayText = (day: string, language: Language): string =>
  dayFormats[language].format(new Date(`${day}T00:00:00Z`))
