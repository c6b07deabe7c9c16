import { useTranslation } from 'react-i18next'

/** Names one after the other as the language of the screen writes them. */
export const useListed = (): ((names: readonly string[]) => string) => {
  const { i18n } = useTranslation()
  return (names) => names.join(i18n.language === 'en' ? ', ' : '、')
}
