import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../ui/session.ts'

/** The way to what outlets belong to. */
export const GroupLinks = () => {
  const { t } = useTranslation()
  if (useMe().role === 'accountManager') return null
  return (
    <nav className="row" aria-label={t('organisation.groups.label')}>
      <Link to="/regions">{t('web.nav.regions')}</Link>
      <Link to="/owners">{t('web.nav.owners')}</Link>
    </nav>
  )
}
