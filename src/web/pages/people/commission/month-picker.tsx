import { businessMonth } from '../../../../kernel/period.ts'
import { Choice } from '../../../ui/choice.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useMe } from '../../../ui/session.ts'
import { useNow } from '../../../ui/use-now.ts'
import { useTranslation } from 'react-i18next'
import { monthsAround } from './months-around.ts'

interface Props {
  readonly value: string
  readonly onChange: (month: string) => void
  /** What is said for no month in particular; absent: one is always chosen. */
  readonly unchosen?: string
}

/** A month, from a year ago to three months ahead. */
export const MonthPicker = ({ value, onChange, unchosen }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { zone } = useMe()
  const now = businessMonth(useNow(), zone)
  const months = monthsAround(now)
  const all = value === '' || months.includes(value) ? months : [value, ...months]
  return (
    <Choice
      label={t('facts.month')}
      value={value}
      options={[
        ...(unchosen === undefined ? [] : [{ value: '', label: unchosen }]),
        ...all.map((month) => ({ value: month, label: format.month(month) })),
      ]}
      onChange={onChange}
    />
  )
}
