import { Switch } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../../kernel/contract.ts'
import { completeDeliveries, type listDeliveryCycles } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { useAction } from '../../../ui/use-action.ts'
import { useMayRecord } from './use-may-record.ts'

/** A settled cycle, and whether all its deliveries are recorded. */
export type DeliveryCycle = Answer<typeof listDeliveryCycles>[number]

/** Says that all deliveries of a cycle are recorded, and what that means for lines without any. */
export const CompleteSwitch = ({ cycle }: { readonly cycle: DeliveryCycle }) => {
  const { t } = useTranslation()
  const id = useId()
  const mayRecord = useMayRecord()
  const complete = useAction(completeDeliveries, { said: t('web.saved') })
  return (
    <section className="panel row" aria-labelledby={id}>
      <Switch
        aria-labelledby={id}
        checked={cycle.complete}
        disabled={!mayRecord}
        loading={complete.isPending}
        onChange={(checked) => complete.mutate({ params: { cycleId: cycle.cycleId }, body: { complete: checked } })}
      />
      <span className="stack tight grow">
        <span id={id} className="strong">
          {t('fill-rate.deliveries.complete', { code: cycle.code })}
        </span>
        <span className="small muted">
          {t(cycle.complete ? 'fill-rate.deliveries.complete-on' : 'fill-rate.deliveries.complete-off')}
        </span>
      </span>
    </section>
  )
}
