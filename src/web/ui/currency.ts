/** Whole hundredths always, also of a currency whose smallest coin is larger: what was counted is what is shown. */
const hundredths = { minimumFractionDigits: 2, maximumFractionDigits: 2 }

/** True for the one currency that has words of our own, because its sign in Traditional Chinese is a foreign "CN¥". */
export const isWorded = (currency: string): boolean => currency === 'CNY'

/**
 * How amounts of a currency (ISO 4217) are written in a language, two decimals always; of one that {@link isWorded} only
 * the number. Example: `inCurrency('en', 'TWD').format(1234.5)` is `'NT$1,234.50'`; with `'CNY'` it is `'1,234.50'`.
 */
export const inCurrency = (language: string, currency: string): Intl.NumberFormat =>
  new Intl.NumberFormat(language, isWorded(currency) ? hundredths : { ...hundredths, style: 'currency', currency })

/** What a currency is called; its code when nobody knows. Example: `nameOfCurrency('zh-Hant', 'HKD')` is `'港幣'`. */
export const nameOfCurrency = (language: string, currency: string): string =>
  new Intl.DisplayNames(language, { type: 'currency' }).of(currency) ?? currency
