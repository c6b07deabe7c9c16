import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '../ui/session.ts'
import { Icon } from './icon.tsx'
import { navigationFor } from './navigation.ts'
import { useActiveProps } from './use-active-props.ts'

/** The navigation on a desk. */
export const SideNavigation = () => {
  const { t } = useTranslation()
  const entries = navigationFor(useMe().role)
  const activeProps = useActiveProps(entries)
  return (
    <nav className="side" aria-label={t('web.navigation')}>
      <ul>
        {entries.map(({ name, path }) => (
          <li key={name}>
            <Link to={path} activeProps={activeProps(path)}>
              <Icon name={name} />
              {t(`web.nav.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
