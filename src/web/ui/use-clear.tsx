import { CloseCircleFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'

/** How a choice is taken back; the component would say it in English. */
export const useClear = () => {
  const { t } = useTranslation()
  return { clearIcon: <CloseCircleFilled aria-hidden />, label: t('web.clear') }
}
