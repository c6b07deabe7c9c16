import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from './controls/button.tsx'
import type { Call, Contract } from '../../kernel/contract.ts'
import { urlOf } from '../client.ts'

/** Takes the list away as a file. */
export const CsvLink = ({ href, label }: { readonly href: string; readonly label?: string }) => {
  const { t } = useTranslation()
  return (
    <a href={href} download className={buttonClass()}>
      <Download size={18} aria-hidden />
      {label ?? t('web.csv-out')}
    </a>
  )
}

/** The address of a whole list as CSV: the same filters, every page. */
export const csvOf = <C extends Contract>(contract: C, request: Pick<Call<C>, 'params' | 'query'> = {}): string => {
  const url = urlOf(contract, request)
  return `${url}${url.includes('?') ? '&' : '?'}as=csv`
}
