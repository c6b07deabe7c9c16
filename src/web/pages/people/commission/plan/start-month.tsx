import { useTranslation } from 'react-i18next'
import { addMonths, businessMonth, type Month } from '../../../../../kernel/period.ts'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { useMe } from '../../../../ui/session.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useNow } from '../../../../ui/use-now.ts'

/** From the month before this one on: what is paid already is refused by the server. */
const firstMonths = 14

/** This month, by the clock of the business. */
export const useThisMonth = (): Month => {
  const { zone } = useMe()
  return businessMonth(useNow(), zone)
}

interface Props {
  readonly value: Month
  readonly onChange: (value: Month) => void
}

/** The first month of a version. */
export const StartMonth = ({ value, onChange }: Props) => {
  const { t } = useTranslation()
  const { month } = useFormat()
  const now = useThisMonth()
  const months = Array.from({ length: firstMonths }, (_, place) => addMonths(now, place - 1))
  const options = [...new Set([...months, value])].toSorted()
  return (
    <SelectField
      label={t('plan.from')}
      value={value}
      options={options.map((one) => ({ value: one, label: month(one) }))}
      onChange={onChange}
    />
  )
}
