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
  readonly day: (day: string) => string
  readonly month: (month: string) => string
}

const plainDay = (value: string): Date => new Date(`${value.length === 7 ? `${value}-01` : value}T00:00:00Z`)

/** Formats by the language of the screen. */
export const useFormat = (): Format => {
  const { t } = useTranslation()
  const zone = useSession()?.zone ?? 'UTC'
  const language = currentLanguage()
  const number = new Intl.NumberFormat(language)
  const amount = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const percent = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const dateTime = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const day = new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' })
  const month = new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'short' })
  return {
    number: (value) => number.format(value),
    money: (fen) => t('web.money', { amount: amount.format(fen / 100) }),
    percent: (rate) => (rate === null ? '–' : percent.format(Number(rate))),
    dateTime: (instant) => dateTime.format(new Date(instant)),
    day: (value) => day.format(plainDay(value)),
    month: (value) => month.format(plainDay(value)),
  }
}
