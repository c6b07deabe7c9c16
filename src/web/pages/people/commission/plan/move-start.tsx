import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changePayPlan } from '../../../../../people/commission/plan.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { FormDialog } from '../../../../ui/controls/form-dialog.tsx'
import { useAction } from '../../../../ui/use-action.ts'
import type { PlanWhole } from './plan-types.ts'
import { StartMonth } from './start-month.tsx'

const Form = ({ plan, onClose }: { readonly plan: PlanWhole; readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const [startsOn, setStartsOn] = useState(plan.startsOn)
  const move = useAction(changePayPlan, { quiet: true, said: t('plan.kept'), onDone: onClose })
  return (
    <FormDialog
      title={t('plan.move-start')}
      isBusy={move.isPending}
      error={move.error}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault()
        move.mutate({ params: { id: plan.id }, body: { startsOn } })
      }}
    >
      <p className="muted">{t('plan.move-start-why')}</p>
      <StartMonth value={startsOn} onChange={setStartsOn} />
    </FormDialog>
  )
}

/** Lets a draft begin in another month. */
export const MoveStart = ({ plan }: { readonly plan: PlanWhole }) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('plan.move-start')}</Button>
      {isOpen && <Form plan={plan} onClose={() => setOpen(false)} />}
    </>
  )
}
