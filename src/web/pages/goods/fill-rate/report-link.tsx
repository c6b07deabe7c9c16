import { Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { getFillReport } from '../../../../goods/fill-rate/report.contract.ts'
import { urlOf } from '../../../client.ts'
import { buttonClass } from '../../../ui/controls/button.tsx'
import type { Filters } from '../../../ui/use-address.ts'

/** The page to print about what is looked at: its region, or the whole network, and its time. */
export const ReportLink = ({ filters }: { readonly filters: Filters }) => {
  const { t, i18n } = useTranslation()
  const { regionId, fromMonth, toMonth } = filters
  const address = urlOf(getFillReport, { query: { regionId, fromMonth, toMonth } })
  const href = `${address}${address.includes('?') ? '&' : '?'}language=${i18n.language}`
  return (
    <a className={buttonClass()} href={href} download>
      <Printer size={18} aria-hidden /> {t('fill-rate.report')}
    </a>
  )
}
