import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { changePassword } from '../../../../network/access/access.contract.ts'
import { meKey } from '../../../shell/me-key.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { PasswordField } from '../../../ui/controls/password-field.tsx'
import { useFields } from '../../../ui/controls/use-fields.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useAction } from '../../../ui/use-action.ts'

const fresh = { currentPassword: '', newPassword: '', again: '' }

/** Shorter passwords are refused by the server too. */
const shortest = 10

/** Changes the own password; the first one must be changed before anything else. */
export const PasswordForm = ({ isFirst = false }: { readonly isFirst?: boolean }) => {
  const { t } = useTranslation()
  const client = useQueryClient()
  const change = useAction(changePassword, {
    said: t('access.password.changed'),
    quiet: true,
    onDone: () => {
      fields.set(fresh)
      void client.invalidateQueries({ queryKey: meKey })
    },
  })
  const fields = useFields(fresh, {
    required: ['currentPassword', 'newPassword', 'again'],
    judge: {
      newPassword: (value) => (value.length < shortest ? t('access.password.length') : undefined),
      again: (value, { newPassword }) => (value === newPassword ? undefined : t('access.password.differs')),
    },
    refusal: change.error,
    onSend: ({ currentPassword, newPassword }) => change.mutate({ body: { currentPassword, newPassword } }),
  })
  return (
    <div className="panel stack">
      {isFirst && <h1>{t('access.password.first')}</h1>}
      {isFirst && <p className="muted">{t('access.password.first-why')}</p>}
      {change.error && <ProblemNotice error={change.error} />}
      <form className="form" noValidate onSubmit={fields.onSubmit}>
        <PasswordField
          label={t('access.password.current')}
          autoComplete="current-password"
          maxLength={200}
          {...fields.bind('currentPassword')}
        />
        <PasswordField
          label={t('access.password.new')}
          help={t('access.password.length')}
          autoComplete="new-password"
          maxLength={200}
          {...fields.bind('newPassword')}
        />
        <PasswordField
          label={t('access.password.again')}
          autoComplete="new-password"
          maxLength={200}
          {...fields.bind('again')}
        />
        <Button kind="primary" type="submit" isBusy={change.isPending}>
          {t('web.change-password')}
        </Button>
      </form>
    </div>
  )
}
