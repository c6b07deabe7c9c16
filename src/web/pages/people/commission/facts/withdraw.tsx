import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withdrawPayFact } from '../../../../../people/commission/fact.contract.ts'
import { FormDialog } from '../../../../ui/controls/form-dialog.tsx'
import { TextAreaField } from '../../../../ui/controls/text-field.tsx'
import { useAction } from '../../../../ui/use-action.ts'

interface Props {
  readonly outletId: number
  readonly kind: string
  readonly factKey: string
  readonly onClose: () => void
}

/** Withdraws a fact; why is written down. */
export const Withdraw = ({ outletId, kind, factKey, onClose }: Props) => {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const withdraw = useAction(withdrawPayFact, { quiet: true, said: t('facts.withdrawn-done'), onDone: onClose })
  return (
    <FormDialog
      title={t('facts.withdraw-of', { key: factKey })}
      send={t('facts.withdraw')}
      canSend={reason.trim() !== ''}
      onClose={onClose}
      isBusy={withdraw.isPending}
      error={withdraw.error}
      onSubmit={(event) => {
        event.preventDefault()
        withdraw.mutate({ params: { outletId, kind, key: factKey }, body: { reason } })
      }}
    >
      <p>{t('facts.withdraw-what')}</p>
      <TextAreaField isRequired label={t('facts.reason')} maxLength={500} value={reason} onChange={setReason} />
    </FormDialog>
  )
}
