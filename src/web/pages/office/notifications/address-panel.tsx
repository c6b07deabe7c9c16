import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { removeMailAddress } from '../../../../office/notifications/notifications.contract.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { AddressForm } from './address-form.tsx'
import { CodeForm } from './code-form.tsx'
import type { Settings } from './settings-types.ts'

const Where = ({ settings }: { readonly settings: Settings }) => {
  const { t } = useTranslation()
  const { email, isSignInEmail } = settings
  if (email === null) return <p className="muted">{t('notifications.address.nowhere')}</p>
  return (
    <div className="stack tight">
      <p>{t('notifications.address.now', { email })}</p>
      {isSignInEmail && <p className="muted small">{t('notifications.address.sign-in')}</p>}
    </div>
  )
}

/** The address that is there, and what can be done about it. */
const Actions = ({ settings, onChange }: { readonly settings: Settings; readonly onChange: () => void }) => {
  const { t } = useTranslation()
  const { email, isSignInEmail } = settings
  const remove = useAction(removeMailAddress)
  return (
    <div className="row">
      <Button onClick={onChange}>{t('notifications.address.change')}</Button>
      {email !== null && !isSignInEmail && (
        <ConfirmButton
          kind="quiet"
          label={t('notifications.address.remove')}
          question={t('notifications.address.remove-why', { email })}
          onConfirm={() => remove.mutate({})}
        />
      )}
    </div>
  )
}

/** Where mails go: an address holds when the code mailed to it came back. */
export const AddressPanel = ({ settings }: { readonly settings: Settings }) => {
  const { t } = useTranslation()
  const [isChanging, setChanging] = useState(false)
  const { enteredEmail, email, isMailOn } = settings
  const isTyping = isChanging || (email === null && enteredEmail === null)
  return (
    <section className="panel stack">
      <h2>{t('notifications.address.title')}</h2>
      {!isMailOn && (
        <Notice kind="info" title={t('notifications.address.mail-off')}>
          {t('notifications.address.mail-off-why')}
        </Notice>
      )}
      {isMailOn && (
        <>
          <Where settings={settings} />
          {isTyping && <AddressForm onDone={() => setChanging(false)} />}
          {!isTyping && enteredEmail !== null && <CodeForm email={enteredEmail} onOther={() => setChanging(true)} />}
          {!isTyping && enteredEmail === null && <Actions settings={settings} onChange={() => setChanging(true)} />}
        </>
      )}
    </section>
  )
}
