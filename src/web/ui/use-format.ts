import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../i18n/setup.ts'
import { useSession } from './session.ts'

/** How numbers, money and times are written for whoever looks at the screen. Times are in the network's zone. */
export interface Format {
  readonly number: (value: number) => string
  /** Money of whole fen, with the word for the currency. */
  readonly money: (fen: number) => string
  /** A rate such as "0.9312"; a dash when there is none. */
  readonly percent: (rate: string | null) => string
  readonly dateTime: (instant: string) => string
  /** The same with its year, for what may be long ago. */
  readonly instant: (instant: string) => string
  readonly day: (day: string) => string
  readonly month: (month: string) => string
}

const plainDay = (value: string): Date => new Date(`${value.length === 7 ? `${value}-01` : value}T00:00:00Z`)

/** What `Intl` makes for one language and zone. */
const makeFormatters = (language: string, zone: string) => ({
  number: new Intl.NumberFormat(language),
  amount: new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  percent: new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }),
  dateTime: new Intl.DateTimeFormat(language, {
    timeZone: zone,
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }),
  instant: new Intl.DateTimeFormat(language, {
    timeZone: zone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }),
  day: new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' }),
  month: new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'short' }),
})

const made = new Map<string, ReturnType<typeof makeFormatters>>()

/** Made once: to make them takes longer than to draw the row they are for. */
const formattersOf = (language: string, zone: string): ReturnType<typeof makeFormatters> => {
  const key = `${language} ${zone}`
  const known = made.get(key) ?? makeFormatters(language, zone)
  made.set(key, known)
  return known
}

/** Formats by the language of the screen. */
export const useFormat = (): Format => {
  const { t } = useTranslation()
  const zone = useSession()?.zone ?? 'UTC'
  const { number, amount, percent, dateTime, instant: long, day, month } = formattersOf(currentLanguage(), zone)
  return {
    number: (value) => number.format(value),
    money: (fen) => t('web.money', { amount: amount.format(fen / 100) }),
    percent: (rate) => (rate === null ? '–' : percent.format(Number(rate))),
    dateTime: (instant) => dateTime.format(new Date(instant)),
    instant: (instant) => long.format(new Date(instant)),
    day: (value) => day.format(plainDay(value)),
    month: (value) => month.format(plainDay(value)),
  }
}
