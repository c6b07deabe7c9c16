import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { deleteCycle, updateCycle } from '../../../../goods/supply/supply.contract.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useMe } from '../../../ui/session.ts'
import { useAction } from '../../../ui/use-action.ts'
import { CycleFields } from './cycle-fields.tsx'
import { inputOf, valuesOf } from './cycle-values.ts'
import { ScheduleFacts } from './schedule-facts.tsx'
import type { CycleRecord } from './supply-types.ts'
import { useCycleFields } from './use-cycle-fields.ts'
import { useMayPlan } from './use-may-plan.ts'

const ScheduleForm = ({ cycle }: { readonly cycle: CycleRecord }) => {
  const { t } = useTranslation()
  const { zone } = useMe()
  const navigate = useNavigate()
  const update = useAction(updateCycle, { said: t('web.saved'), quiet: true })
  const remove = useAction(deleteCycle, { onDone: () => void navigate({ to: '/cycles' }) })
  const params = { id: cycle.id }
  const fields = useCycleFields(valuesOf(cycle, zone), {
    refusal: update.error,
    onSend: (values) => update.mutate({ params, body: inputOf(values, zone) }),
  })
  return (
    <form className="panel form" noValidate onSubmit={fields.onSubmit}>
      {update.error && <ProblemNotice error={update.error} />}
      <CycleFields fields={fields} />
      <div className="row">
        <Button kind="primary" type="submit" isBusy={update.isPending}>
          {t('web.save')}
        </Button>
        <ConfirmButton
          kind="danger"
          label={t('supply.cycle.delete')}
          question={t('supply.cycle.delete-question', { code: cycle.code })}
          onConfirm={() => remove.mutate({ params })}
        />
      </div>
    </form>
  )
}

/** Schedule and weights: a form while the cycle is a draft, facts afterwards. */
export const ScheduleTab = ({ cycle }: { readonly cycle: CycleRecord }) =>
  useMayPlan() && cycle.state === 'draft' ? <ScheduleForm cycle={cycle} /> : <ScheduleFacts cycle={cycle} />
