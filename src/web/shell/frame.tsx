import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Bell } from './bell.tsx'
import { KeysHelp } from './keys-help.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { OfflineHint } from './offline-hint.tsx'
import { SideNavigation } from './side-navigation.tsx'
import { TabNavigation } from './tab-navigation.tsx'
import { UserMenu } from './user-menu.tsx'

/** What stands around every screen. */
export const Frame = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation()
  return (
    <div className="shell">
      <header className="top">
        <a className="skip" href="#content">
          {t('web.skip')}
        </a>
        <Link to="/" className="brand">
          <img src="/favicon.svg" alt="" />
          {t('web.name')}
        </Link>
        <Bell />
        <LanguageSwitch />
        <UserMenu />
      </header>
      <SideNavigation />
      <main className="main" id="content">
        <OfflineHint />
        {children}
      </main>
      <TabNavigation />
      <KeysHelp />
    </div>
  )
}
