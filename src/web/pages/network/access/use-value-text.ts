import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/use-format.ts'

const isInstant = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(text)

/** A recorded value in words: times by the clock of the network, known words translated, long things counted. */
export const useValueText = (): ((value: unknown) => string) => {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const plain = (text: string): string => {
    if (isInstant(text)) return format.dateTime(text)
    const key = `access.audit.value.${text}`
    return i18n.exists(key) ? t(key) : text
  }
  const textOf = (value: unknown): string => {
    if (value === undefined || value === null || value === '') return '–'
    if (typeof value === 'boolean') return t(`access.audit.value.${value}`)
    if (typeof value === 'number') return String(value)
    if (typeof value === 'string') return plain(value)
    if (!Array.isArray(value)) return t('access.audit.fields', { count: Object.keys(value).length })
    const isFlat = value.every((one) => typeof one !== 'object')
    return isFlat && value.length > 0
      ? value.map(textOf).join('、')
      : t('access.audit.entries', { count: value.length })
  }
  return textOf
}
