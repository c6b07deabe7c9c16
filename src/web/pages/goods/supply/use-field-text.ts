import { useTranslation } from 'react-i18next'
import { allocationRule } from '../../../../goods/supply/supply.contract.ts'
import { useFormat } from '../../../ui/use-format.ts'

/** A value of a policy line in words: a rule by its name, five figures side by side, nothing as a dash. */
export const useFieldText = (): ((field: string, value: unknown) => string) => {
  const { t } = useTranslation()
  const format = useFormat()
  const textOf = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return '–'
    if (typeof value === 'number') return format.number(value)
    if (Array.isArray(value)) return value.map(textOf).join(' / ')
    if (typeof value === 'string') {
      const rule = allocationRule.options.find((one) => one === value)
      return rule ? t(`supply.rule.${rule}`) : value
    }
    const parts = Object.values(value).map(textOf)
    return parts.length === 0 ? t('supply.target.everybody') : parts.join(' · ')
  }
  return (field, value) => {
    if (field === 'arrivesOn' && typeof value === 'string') return format.day(value)
    const isThere = value !== null && value !== undefined
    // A line in the audit trail is told by supply and rule.
    return field === 'line' && isThere && !Array.isArray(value) ? t('supply.difference.there') : textOf(value)
  }
}
