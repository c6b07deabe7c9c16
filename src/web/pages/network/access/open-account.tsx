import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { createAccount } from '../../../../network/access/access.contract.ts'
import { SecretNotice } from '../../../ui/secret-notice.tsx'
import { useAction } from '../../../ui/use-action.ts'

type Props = { readonly outletId: number } | { readonly staffId: number }

/** Opens an account for an outlet or a member of staff; the first password is shown once. */
export const OpenAccount = (of: Props) => {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<{ readonly signInName: string; readonly password: string } | null>(null)
  const open = useAction(createAccount, { onDone: setOpened })
  const size = 'staffId' in of ? 'small' : 'normal'
  return (
    <>
      <Button size={size} isBusy={open.isPending} onClick={() => open.mutate({ body: of })}>
        {t('access.accounts.open-account')}
      </Button>
      <SecretNotice
        title={t('access.accounts.new-password')}
        name={opened?.signInName ?? ''}
        secret={opened?.password ?? null}
        onClose={() => setOpened(null)}
      />
    </>
  )
}
