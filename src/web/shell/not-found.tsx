import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../ui/empty.tsx'
import { Page } from '../ui/page.tsx'

/** Nothing lives at this address, or not for this role. */
export const NotFound = () => {
  const { t } = useTranslation()
  return (
    <Page title={t('web.not-found')}>
      <Empty title={t('web.not-found-why')} action={<Link to="/">{t('web.to-start')}</Link>} />
    </Page>
  )
}
