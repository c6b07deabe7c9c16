import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../i18n/setup.ts'
import { inCurrency, isWorded, nameOfCurrency } from './currency.ts'
import { useSession } from './session.ts'

/** How numbers, money and times are written for whoever looks at the screen. Times are in the network's zone. */
export interface Format {
  readonly number: (value: number) => string
  /** Money of whole fen, with the word for the currency. */
  readonly money: (fen: number) => string
  /** What the currency is called, for the head of a column of amounts. */
  readonly currency: string
  /** A rate such as "0.9312"; a dash when there is none. */
  readonly percent: (rate: string | null) => string
  readonly dateTime: (instant: string) => string
  /** The same with its year, for what may be long ago. */
  readonly instant: (instant: string) => string
  readonly day: (day: string) => string
  readonly month: (month: string) => string
}

const plainDay = (value: string): Date => new Date(`${value.length === 7 ? `${value}-01` : value}T00:00:00Z`)

/** Dates are written as in the mails and files of the house, where a day comes before its month. */
const datesOf = (language: string): string => (language === 'en' ? 'en-GB' : language)

/** What `Intl` makes for one language, zone and currency. */
const makeFormatters = (language: string, zone: string, currency: string) => ({
  number: new Intl.NumberFormat(language),
  amount: inCurrency(language, currency),
  percent: new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }),
  dateTime: new Intl.DateTimeFormat(datesOf(language), {
    timeZone: zone,
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }),
  instant: new Intl.DateTimeFormat(datesOf(language), {
    timeZone: zone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }),
  day: new Intl.DateTimeFormat(datesOf(language), { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' }),
  month: new Intl.DateTimeFormat(datesOf(language), { timeZone: 'UTC', year: 'numeric', month: 'short' }),
})

const made = new Map<string, ReturnType<typeof makeFormatters>>()

/** Made once: to make them takes longer than to draw the row they are for. */
const formattersOf = (language: string, zone: string, currency: string): ReturnType<typeof makeFormatters> => {
  const key = `${language} ${zone} ${currency}`
  const known = made.get(key) ?? makeFormatters(language, zone, currency)
  made.set(key, known)
  return known
}

/** Formats by the language of the screen. */
export const useFormat = (): Format => {
  const { t } = useTranslation()
  const me = useSession()
  const [language, currency] = [currentLanguage(), me?.currency ?? 'CNY']
  const own = formattersOf(language, me?.zone ?? 'UTC', currency)
  const { number, amount, percent, dateTime, instant: long, day, month } = own
  const hasWord = isWorded(currency)
  return {
    number: (value) => number.format(value),
    money: (fen) => {
      const text = amount.format(fen / 100)
      return hasWord ? t('web.money', { amount: text }) : text
    },
    currency: hasWord ? t('web.yuan') : nameOfCurrency(language, currency),
    percent: (rate) => (rate === null ? '–' : percent.format(Number(rate))),
    dateTime: (instant) => dateTime.format(new Date(instant)),
    instant: (instant) => long.format(new Date(instant)),
    day: (value) => day.format(plainDay(value)),
    month: (value) => month.format(plainDay(value)),
  }
}
