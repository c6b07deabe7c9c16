import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '../ui/session.ts'
import { Icon } from './icon.tsx'
import { navigationFor } from './navigation.ts'

/** The navigation on a desk. */
export const SideNavigation = () => {
  const { t } = useTranslation()
  return (
    <nav className="side" aria-label={t('web.navigation')}>
      <ul>
        {navigationFor(useMe().role).map(({ name, path }) => (
          <li key={name}>
            <Link to={path} activeProps={{ className: 'active' }}>
              <Icon name={name} />
              {t(`web.nav.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
