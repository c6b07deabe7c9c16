import { Globe } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { languages } from '../../kernel/language.ts'
import { Menu } from '../ui/controls/menu.tsx'
import { useIsPhone } from '../ui/use-media.ts'
import { languageNames } from '../i18n/language-names.ts'
import { changeLanguage, currentLanguage } from '../i18n/setup.ts'

/** Which language the screen speaks. */
export const LanguageSwitch = () => {
  const { t } = useTranslation()
  const isPhone = useIsPhone()
  const items = languages.map((language) => ({
    key: language,
    label: <span lang={language}>{languageNames[language]}</span>,
    isChosen: language === currentLanguage(),
    onChoose: () => void changeLanguage(language),
  }))
  return (
    <Menu icon={<Globe />} label={t('web.language', { name: languageNames[currentLanguage()] })} items={items}>
      {isPhone ? null : languageNames[currentLanguage()]}
    </Menu>
  )
}
