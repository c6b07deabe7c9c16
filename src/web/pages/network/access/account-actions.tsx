import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { resetPassword, setAccountActive } from '../../../../network/access/access.contract.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { SecretNotice } from '../../../ui/secret-notice.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { Account } from './account.ts'

/** What an administrator can do with an account. */
export const AccountActions = ({ account }: { readonly account: Account }) => {
  const { t } = useTranslation()
  const [secret, setSecret] = useState<string | null>(null)
  const reset = useAction(resetPassword, { onDone: ({ password }) => setSecret(password) })
  const setActive = useAction(setAccountActive, { said: t('web.saved') })
  const { id, name, active } = account
  return (
    <div className="row">
      <ConfirmButton
        size="small"
        label={t('access.accounts.reset')}
        question={t('access.accounts.reset-question', { name })}
        onConfirm={() => reset.mutate({ params: { id } })}
      />
      <ConfirmButton
        size="small"
        kind={active ? 'danger' : 'plain'}
        label={active ? t('access.accounts.close') : t('access.accounts.open')}
        question={t(active ? 'access.accounts.close-question' : 'access.accounts.open-question', { name })}
        onConfirm={() => setActive.mutate({ params: { id }, body: { active: !active } })}
      />
      <SecretNotice
        title={t('access.accounts.new-password')}
        name={`${name} · ${account.signInName}`}
        secret={secret}
        onClose={() => setSecret(null)}
      />
    </div>
  )
}
