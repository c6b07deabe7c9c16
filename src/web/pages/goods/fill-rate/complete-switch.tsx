import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../../kernel/contract.ts'
import { completeDeliveries, type listDeliveryCycles } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { SwitchField } from '../../../ui/controls/switch-field.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useMayRecord } from './use-may-record.ts'

/** A settled cycle, and whether all its deliveries are recorded. */
export type DeliveryCycle = Answer<typeof listDeliveryCycles>[number]

/** Says that all deliveries of a cycle are recorded, and what that means for lines without any. */
export const CompleteSwitch = ({ cycle }: { readonly cycle: DeliveryCycle }) => {
  const { t } = useTranslation()
  const mayRecord = useMayRecord()
  const complete = useAction(completeDeliveries, { said: t('web.saved') })
  return (
    <section className="panel">
      <SwitchField
        label={t('fill-rate.deliveries.complete', { code: cycle.code })}
        help={t(cycle.complete ? 'fill-rate.deliveries.complete-on' : 'fill-rate.deliveries.complete-off')}
        value={cycle.complete}
        disabled={!mayRecord || complete.isPending}
        onChange={(checked) => complete.mutate({ params: { cycleId: cycle.cycleId }, body: { complete: checked } })}
      />
    </section>
  )
}
