import { GlobalOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { languages, type Language } from '../../kernel/language.ts'
import { changeLanguage, currentLanguage } from '../i18n/setup.ts'

/** Each language is called by its own name, whatever language the screen speaks. */
const names: Readonly<Record<Language, string>> = { 'zh-Hant': '繁體中文', 'zh-Hans': '简体中文', en: 'English' }

/** Which language the screen speaks. */
export const LanguageSwitch = () => {
  const { t } = useTranslation()
  const items = languages.map((language) => ({
    key: language,
    label: <span lang={language}>{names[language]}</span>,
    onClick: () => void changeLanguage(language),
  }))
  return (
    <Dropdown trigger={['click']} menu={{ items, selectedKeys: [currentLanguage()] }}>
      <Button
        type="text"
        icon={<GlobalOutlined aria-hidden />}
        aria-label={t('web.language', { name: names[currentLanguage()] })}
      >
        {names[currentLanguage()]}
      </Button>
    </Dropdown>
  )
}
