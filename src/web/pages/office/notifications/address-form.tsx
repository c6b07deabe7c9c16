import { useTranslation } from 'react-i18next'
import { enterMailAddress } from '../../../../office/notifications/notifications.contract.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { useFields } from '../../../ui/controls/use-fields.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useAction } from '../../../ui/use-action.ts'

const example = 'chen@shop.example'
const looksRight = (email: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())

/** Enters an address; a code is mailed to it. */
export const AddressForm = ({ onDone }: { readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const enter = useAction(enterMailAddress, { quiet: true, onDone })
  const fields = useFields(
    { email: '' },
    {
      required: ['email'],
      judge: {
        email: (value) => (looksRight(value) ? undefined : t('notifications.address.email-wrong', { example })),
      },
      refusal: enter.error,
      onSend: ({ email }) => enter.mutate({ body: { email: email.trim() } }),
    },
  )
  return (
    <form className="form" noValidate onSubmit={fields.onSubmit}>
      {enter.error && <ProblemNotice error={enter.error} />}
      <TextField
        type="email"
        label={t('notifications.address.email')}
        autoComplete="email"
        maxLength={200}
        {...fields.bind('email')}
      />
      <div>
        <Button kind="primary" type="submit" isBusy={enter.isPending}>
          {t('notifications.address.send-code')}
        </Button>
      </div>
    </form>
  )
}
