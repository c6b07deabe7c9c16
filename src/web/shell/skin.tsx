import { App, ConfigProvider } from 'antd'
import { PasswordEye } from './password-eye.tsx'
import { quietIcons } from './quiet-icons.tsx'
import type { Locale } from 'antd/es/locale'
import en from 'antd/es/locale/en_US'
import hans from 'antd/es/locale/zh_CN'
import hant from 'antd/es/locale/zh_TW'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../kernel/language.ts'
import { currentLanguage } from '../i18n/setup.ts'
import { themeFor } from '../ui/theme.ts'
import { useMedia } from '../ui/use-media.ts'

const locales: Readonly<Record<Language, Locale>> = { 'zh-Hant': hant, 'zh-Hans': hans, en }

const passwordField = { iconRender: (isShown: boolean) => <PasswordEye isShown={isShown} /> }

/** Colours by the device's mode, words of the components by the language of the screen. */
export const Skin = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation()
  const isDark = useMedia('(prefers-color-scheme: dark)')
  return (
    <ConfigProvider
      theme={themeFor(isDark)}
      locale={locales[currentLanguage()]}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      {...quietIcons}
      inputPassword={passwordField}
      modal={{ closable: { 'aria-label': t('web.close') } }}
      drawer={{ closable: { 'aria-label': t('web.close') } }}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}
