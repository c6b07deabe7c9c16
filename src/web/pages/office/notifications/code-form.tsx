import { useTranslation } from 'react-i18next'
import { confirmMailAddress } from '../../../../office/notifications/notifications.contract.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { useFields } from '../../../ui/controls/use-fields.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useAction } from '../../../ui/use-action.ts'

interface Props {
  readonly email: string
  readonly onOther: () => void
}

/** Takes the code that was mailed to an address. */
export const CodeForm = ({ email, onOther }: Props) => {
  const { t } = useTranslation()
  const confirm = useAction(confirmMailAddress, { said: t('notifications.address.confirmed'), quiet: true })
  const fields = useFields(
    { code: '' },
    { required: ['code'], refusal: confirm.error, onSend: ({ code }) => confirm.mutate({ body: { code } }) },
  )
  return (
    <form className="form" noValidate onSubmit={fields.onSubmit}>
      <output>{t('notifications.address.code-sent', { email })}</output>
      {confirm.error && <ProblemNotice error={confirm.error} />}
      <TextField
        label={t('notifications.address.code')}
        help={t('notifications.address.code-why')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        {...fields.bind('code')}
      />
      <div className="row">
        <Button kind="primary" type="submit" isBusy={confirm.isPending}>
          {t('notifications.address.confirm')}
        </Button>
        <Button kind="quiet" onClick={onOther}>
          {t('notifications.address.other')}
        </Button>
      </div>
    </form>
  )
}
