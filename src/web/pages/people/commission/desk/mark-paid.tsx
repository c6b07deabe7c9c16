import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { payPayRun } from '../../../../../people/commission/commission.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { FormDialog } from '../../../../ui/controls/form-dialog.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { useAction } from '../../../../ui/use-action.ts'
import type { Run } from './desk-types.ts'

/** Marks a month as paid after its name was typed: it cannot be taken back. */
export const MarkPaid = ({ run }: { readonly run: Run }) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const pay = useAction(payPayRun, { quiet: true, said: t('desk.paid'), onDone: () => setOpen(false) })
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {t('desk.pay')}
      </Button>
      {isOpen && (
        <FormDialog
          title={t('desk.pay')}
          send={t('desk.pay')}
          canSend={typed.trim() === run.period}
          isBusy={pay.isPending}
          error={pay.error}
          onClose={() => setOpen(false)}
          onSubmit={(event) => {
            event.preventDefault()
            if (typed.trim() === run.period) pay.mutate({ params: { id: run.id } })
          }}
        >
          <p>{t('desk.pay-what')}</p>
          <TextField
            label={t('desk.pay-type', { period: run.period })}
            autoComplete="off"
            value={typed}
            onChange={setTyped}
          />
        </FormDialog>
      )}
    </>
  )
}
