import { useNavigate } from '@tanstack/react-router'
import { Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { deleteCycle, updateCycle } from '../../../../goods/supply/supply.contract.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useMe } from '../../../ui/session.ts'
import { useAction } from '../../../ui/use-action.ts'
import { CycleFields } from './cycle-fields.tsx'
import { inputOf, valuesOf, type CycleValues } from './cycle-values.ts'
import { ScheduleFacts } from './schedule-facts.tsx'
import type { CycleRecord } from './supply-types.ts'
import { useMayPlan } from './use-may-plan.ts'

const ScheduleForm = ({ cycle }: { readonly cycle: CycleRecord }) => {
  const { t } = useTranslation()
  const { zone } = useMe()
  const navigate = useNavigate()
  const update = useAction(updateCycle, { said: t('web.saved'), quiet: true })
  const remove = useAction(deleteCycle, { onDone: () => void navigate({ to: '/cycles' }) })
  const params = { id: cycle.id }
  const save = (values: CycleValues): void => update.mutate({ params, body: inputOf(values, zone) })
  return (
    <Form<CycleValues>
      className="panel"
      layout="vertical"
      requiredMark={false}
      initialValues={valuesOf(cycle, zone)}
      onFinish={save}
    >
      {update.error && <ProblemNotice error={update.error} />}
      <CycleFields />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={update.isPending}>
          {t('web.save')}
        </Button>
        <ConfirmButton
          danger
          label={t('supply.cycle.delete')}
          question={t('supply.cycle.delete-question', { code: cycle.code })}
          onConfirm={() => remove.mutate({ params })}
        />
      </div>
    </Form>
  )
}

/** Schedule and weights: a form while the cycle is a draft, facts afterwards. */
export const ScheduleTab = ({ cycle }: { readonly cycle: CycleRecord }) =>
  useMayPlan() && cycle.state === 'draft' ? <ScheduleForm cycle={cycle} /> : <ScheduleFacts cycle={cycle} />
