import { Globe } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { languages, type Language } from '../../kernel/language.ts'
import { Menu } from '../ui/controls/menu.tsx'
import { changeLanguage, currentLanguage } from '../i18n/setup.ts'

/** Each language is called by its own name, whatever language the screen speaks. */
const names: Readonly<Record<Language, string>> = { 'zh-Hant': '繁體中文', 'zh-Hans': '简体中文', en: 'English' }

/** Which language the screen speaks. */
export const LanguageSwitch = () => {
  const { t } = useTranslation()
  const items = languages.map((language) => ({
    key: language,
    label: <span lang={language}>{names[language]}</span>,
    isChosen: language === currentLanguage(),
    onChoose: () => void changeLanguage(language),
  }))
  return (
    <Menu icon={<Globe />} label={t('web.language', { name: names[currentLanguage()] })} items={items}>
      {names[currentLanguage()]}
    </Menu>
  )
}
