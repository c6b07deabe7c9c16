import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { businessMonth, type Month } from '../../../../kernel/period.ts'
import { Choice } from '../../../ui/choice.tsx'
import { useMe } from '../../../ui/session.ts'
import { useAddress } from '../../../ui/use-address.ts'
import { useFormat } from '../../../ui/use-format.ts'

/** Months back from a month, itself first. */
const monthsBack = (from: Month, count: number): readonly Month[] =>
  Array.from({ length: count }, (_, back) => {
    const date = new Date(`${from}-01T00:00:00Z`)
    date.setUTCMonth(date.getUTCMonth() - back)
    return date.toISOString().slice(0, 7)
  })

/** One end of the time looked at; it stands in the address bar. */
export const MonthChoice = ({ name }: { readonly name: 'fromMonth' | 'toMonth' }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { zone } = useMe()
  const [filters, change] = useAddress()
  const [months] = useState(() => monthsBack(businessMonth(new Date(), zone), 24))
  const label = t(`fill-rate.month.${name}`)
  return (
    <Choice
      label={label}
      value={filters[name] ?? ''}
      options={[{ value: '', label }, ...months.map((month) => ({ value: month, label: format.month(month) }))]}
      onChange={(month) => change({ [name]: month })}
    />
  )
}
