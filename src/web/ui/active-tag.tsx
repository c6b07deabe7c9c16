import { useTranslation } from 'react-i18next'

/** Active or closed, in a word. */
export const ActiveTag = ({ isActive }: { readonly isActive: boolean }) => {
  const { t } = useTranslation()
  return (
    <span className={isActive ? 'tag good' : 'tag bad'}>
      {isActive ? t('web.state.active') : t('web.state.closed')}
    </span>
  )
}
