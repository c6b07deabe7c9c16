import { useTranslation } from 'react-i18next'
import { Page } from '../../../ui/page.tsx'
import { PasswordForm } from './password-form.tsx'

/** Changes the own password. */
export const Screen = () => {
  const { t } = useTranslation()
  return (
    <Page title={t('web.change-password')} note={t('access.password.ends-others')}>
      <div className="narrow">
        <PasswordForm />
      </div>
    </Page>
  )
}
