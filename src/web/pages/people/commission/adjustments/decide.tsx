import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  approvePayAdjustment,
  decidePaySatisfaction,
  rejectPayAdjustment,
} from '../../../../../people/commission/adjustment.contract.ts'
import { FormDialog } from '../../../../ui/controls/form-dialog.tsx'
import { TextAreaField } from '../../../../ui/controls/text-field.tsx'
import { useAction } from '../../../../ui/use-action.ts'

/** What the station manager decides, and on what. */
export interface Decision {
  readonly step: 'approve' | 'reject' | 'satisfaction'
  readonly subject: string
}

const contracts = {
  approve: approvePayAdjustment,
  reject: rejectPayAdjustment,
  satisfaction: decidePaySatisfaction,
} as const

interface Props extends Decision {
  readonly outletId: number
  readonly onClose: () => void
}

/** Asks for the reason of a decision; it stays on record. */
export const Decide = ({ outletId, step, subject, onClose }: Props) => {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const decide = useAction(contracts[step], { quiet: true, said: t('adjustments.decided'), onDone: onClose })
  return (
    <FormDialog
      title={t(`adjustments.step-of.${step}`, { key: subject })}
      send={t(`adjustments.step.${step}`)}
      canSend={reason.trim() !== ''}
      onClose={onClose}
      isBusy={decide.isPending}
      error={decide.error}
      onSubmit={(event) => {
        event.preventDefault()
        decide.mutate({ params: { outletId, key: subject }, body: { reason } })
      }}
    >
      <p>{t(`adjustments.step-what.${step}`)}</p>
      <TextAreaField isRequired label={t('adjustments.reason')} maxLength={500} value={reason} onChange={setReason} />
    </FormDialog>
  )
}
