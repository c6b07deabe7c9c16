import { useTranslation } from 'react-i18next'
import { listFillMonths } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { Choice } from '../../../ui/choice.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { useAddress, type Filters } from '../../../ui/use-address.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { monthsToChoose } from './months-to-choose.ts'

const End = ({ name, months }: { readonly name: 'fromMonth' | 'toMonth'; readonly months: readonly string[] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const [filters, change] = useAddress()
  const label = t(`fill-rate.month.${name}`)
  return (
    <Choice
      label={label}
      value={filters[name] ?? ''}
      options={[
        { value: '', label },
        ...monthsToChoose(name, months, filters).map((month) => ({ value: month, label: format.month(month) })),
      ]}
      onChange={(month) => change({ [name]: month })}
    />
  )
}

/** The time looked at, by its first and last month; only months with a settled cycle. It stands in the address bar. */
export const MonthChoices = () => {
  const months = useLoad(listFillMonths).data ?? []
  return (
    <>
      <End name="fromMonth" months={months} />
      <End name="toMonth" months={months} />
    </>
  )
}

/** Whether an address asks for a time that ends before it begins. */
export const isBackward = ({ fromMonth = '', toMonth = '' }: Filters): boolean => toMonth !== '' && fromMonth > toMonth

/** Says that the time ends before it begins, and turns it round. */
export const BackwardNotice = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const [{ fromMonth = '', toMonth = '' }, change] = useAddress()
  return (
    <Notice
      kind="warn"
      title={t('fill-rate.months-backward', { from: format.month(fromMonth), to: format.month(toMonth) })}
      action={
        <Button size="small" onClick={() => change({ fromMonth: toMonth, toMonth: fromMonth })}>
          {t('fill-rate.months-swap')}
        </Button>
      }
    />
  )
}
