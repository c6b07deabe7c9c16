import { useTranslation } from 'react-i18next'
import { listRegions } from '../../../../network/organisation/organisation.contract.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoad } from '../../../ui/use-load.ts'

const isInstant = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(text)
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)
const isMonth = (text: string): boolean => /^\d{4}-\d{2}$/.test(text)

/** As much of a fingerprint as one compares by eye. */
const glance = 12
const isFingerprint = (text: string): boolean => /^[0-9a-f]{32,}$/.test(text)

/** A recorded value in words: times with their year by the clock of the network, codes as words, ids by name. */
export const useValueText = (): ((value: unknown, field: string) => string) => {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const regions = useLoad(listRegions).data
  const plain = (text: string, field: string): string => {
    if (isInstant(text)) return format.instant(text)
    if (isDay(text)) return format.day(text)
    if (isMonth(text)) return format.month(text)
    if (isFingerprint(text)) return `${text.slice(0, glance)}…`
    if (field === 'rate') return format.percent(text)
    const key = `access.audit.value.${text}`
    return i18n.exists(key) ? t(key) : text
  }
  const numeral = (value: number, field: string): string => {
    if (field.endsWith('Fen')) return format.money(value)
    if (field === 'stars') return t('web.stars', { count: value })
    if (field === 'regionId') return regions?.find(({ id }) => id === value)?.name ?? `#${value}`
    return field.endsWith('Id') ? `#${value}` : format.number(value)
  }
  const textOf = (value: unknown, field: string): string => {
    if (value === undefined || value === null || value === '') return '–'
    if (typeof value === 'boolean') return t(`access.audit.value.${value}`)
    if (typeof value === 'number') return numeral(value, field)
    if (typeof value === 'string') return plain(value, field)
    if (!Array.isArray(value)) return t('access.audit.fields', { count: Object.keys(value).length })
    const isFlat = value.every((one) => typeof one !== 'object')
    return isFlat && value.length > 0
      ? value.map((one) => textOf(one, field)).join('、')
      : t('access.audit.entries', { count: value.length })
  }
  return textOf
}
