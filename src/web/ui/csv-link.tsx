import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Call, Contract } from '../../kernel/contract.ts'
import { urlOf } from '../client.ts'

/** Takes the list away as a file. */
export const CsvLink = ({ href, label }: { readonly href: string; readonly label?: string }) => {
  const { t } = useTranslation()
  return (
    <Button href={href} download icon={<DownloadOutlined aria-hidden />}>
      {label ?? t('web.csv-out')}
    </Button>
  )
}

/** The address of a whole list as CSV: the same filters, every page. */
export const csvOf = <C extends Contract>(contract: C, request: Pick<Call<C>, 'params' | 'query'> = {}): string => {
  const url = urlOf(contract, request)
  return `${url}${url.includes('?') ? '&' : '?'}as=csv`
}
