import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

/** Takes the list away as a file. */
export const CsvLink = ({ href, label }: { readonly href: string; readonly label?: string }) => {
  const { t } = useTranslation()
  return (
    <Button href={href} download icon={<DownloadOutlined aria-hidden />}>
      {label ?? t('web.csv-out')}
    </Button>
  )
}
