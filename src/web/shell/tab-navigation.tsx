import { Link } from '@tanstack/react-router'
import { Menu as MenuPicture } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/controls/dialog.tsx'
import { useMe } from '../ui/session.ts'
import { Icon } from './icon.tsx'
import { navigationFor, type Entry } from './navigation.ts'
import { useActiveProps } from './use-active-props.ts'

/** How many places fit beside each other under a thumb. */
const places = 4

const Rest = ({ entries, onGo }: { readonly entries: readonly Entry[]; readonly onGo: () => void }) => {
  const { t } = useTranslation()
  return (
    <ul className="rest">
      {entries.map(({ name, path }) => (
        <li key={name}>
          <Link to={path} onClick={onGo}>
            <Icon name={name} /> {t(`web.nav.${name}`)}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** The navigation on a phone: the first few at the bottom, the others behind one button. */
export const TabNavigation = () => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const entries = navigationFor(useMe().role)
  const activeProps = useActiveProps(entries)
  const shown = entries.length > places + 1 ? entries.slice(0, places) : entries
  const rest = entries.slice(shown.length)
  return (
    <nav className="tabs" aria-label={t('web.navigation')}>
      <ul>
        {shown.map(({ name, path }) => (
          <li key={name}>
            <Link to={path} activeProps={activeProps(path)}>
              <Icon name={name} />
              {t(`web.nav.${name}`)}
            </Link>
          </li>
        ))}
        {rest.length > 0 && (
          <li>
            <button type="button" onClick={() => setOpen(true)}>
              <MenuPicture size={20} aria-hidden />
              {t('web.more')}
            </button>
          </li>
        )}
      </ul>
      <Dialog side="bottom" isOpen={isOpen} onClose={() => setOpen(false)} title={t('web.more')}>
        <Rest entries={rest} onGo={() => setOpen(false)} />
      </Dialog>
    </nav>
  )
}
