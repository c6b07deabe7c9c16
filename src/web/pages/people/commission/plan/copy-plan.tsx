import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonths } from '../../../../../kernel/period.ts'
import { copyPayPlan } from '../../../../../people/commission/plan.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { FormDialog } from '../../../../ui/controls/form-dialog.tsx'
import { useAction } from '../../../../ui/use-action.ts'
import type { PlanWhole } from './plan-types.ts'
import { StartMonth, useThisMonth } from './start-month.tsx'

const Form = ({ plan, onClose }: { readonly plan: PlanWhole; readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [startsOn, setStartsOn] = useState(addMonths(useThisMonth(), 1))
  const copy = useAction(copyPayPlan, {
    quiet: true,
    said: t('plan.copied'),
    onDone: ({ id }) => void navigate({ to: `/pay/plans/${id}`, search: { tab: 'parameters' } }),
  })
  return (
    <FormDialog
      title={t('plan.copy')}
      send={t('plan.make-draft')}
      isBusy={copy.isPending}
      error={copy.error}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault()
        copy.mutate({ params: { id: plan.id }, body: { startsOn } })
      }}
    >
      <p className="muted">{t('plan.copy-why')}</p>
      <StartMonth value={startsOn} onChange={setStartsOn} />
    </FormDialog>
  )
}

/** Makes a draft of the next version out of this one. */
export const CopyPlan = ({ plan }: { readonly plan: PlanWhole }) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind={plan.state === 'published' ? 'primary' : 'plain'} onClick={() => setOpen(true)}>
        {t('plan.copy')}
      </Button>
      {isOpen && <Form plan={plan} onClose={() => setOpen(false)} />}
    </>
  )
}
