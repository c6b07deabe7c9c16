import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { publishCycle } from '../../../../goods/supply/supply.contract.ts'
import { FormDialog } from '../../../ui/controls/form-dialog.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { CycleRecord } from './supply-types.ts'

interface Props {
  readonly cycle: CycleRecord
  readonly isBlocked: boolean
}

/** Publishes after the code was typed: it cannot be taken back. */
export const PublishButton = ({ cycle, isBlocked }: Props) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const publish = useAction(publishCycle, {
    said: t('supply.publish.done'),
    quiet: true,
    onDone: () => setOpen(false),
  })
  return (
    <>
      <Button kind="primary" disabled={isBlocked} onClick={() => setOpen(true)}>
        {t('supply.publish.button')}
      </Button>
      {isOpen && (
        <FormDialog
          title={t('supply.publish.title')}
          send={t('supply.publish.button')}
          canSend={typed.trim() === cycle.code}
          isBusy={publish.isPending}
          error={publish.error}
          onClose={() => setOpen(false)}
          onSubmit={(event) => {
            event.preventDefault()
            publish.mutate({ params: { id: cycle.id } })
          }}
        >
          <p>{t('supply.publish.what')}</p>
          <TextField
            label={t('supply.publish.type', { code: cycle.code })}
            autoComplete="off"
            value={typed}
            onChange={setTyped}
          />
        </FormDialog>
      )}
    </>
  )
}
