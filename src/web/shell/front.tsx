import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LanguageSwitch } from './language-switch.tsx'

/** The page outside: sign-in and first password. */
export const Front = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation()
  return (
    <div className="front">
      <header className="front-top">
        <LanguageSwitch />
      </header>
      <main>
        <div className="front-card">
          <div className="row">
            <img src="/favicon.svg" alt="" width={40} height={40} />
            <div>
              <p className="strong">{t('web.name')}</p>
              <p className="muted small">{t('web.promise')}</p>
            </div>
          </div>
          {children}
        </div>
      </main>
    </div>
  )
}
