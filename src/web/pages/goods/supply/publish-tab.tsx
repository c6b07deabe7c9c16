import { useTranslation } from 'react-i18next'
import { checkCycle } from '../../../../goods/supply/supply.contract.ts'
import { Notice } from '../../../ui/controls/notice.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { useLoad } from '../../../ui/use-load.ts'
import { DifferenceTable } from './difference-table.tsx'
import { PublishButton } from './publish-button.tsx'
import type { CycleRecord } from './supply-types.ts'
import { useMayPlan } from './use-may-plan.ts'

const Check = ({ cycle }: { readonly cycle: CycleRecord }) => {
  const { t } = useTranslation()
  const check = useLoad(checkCycle, { params: { id: cycle.id } })
  return (
    <Loaded query={check}>
      {({ findings }) => {
        const isBlocked = findings.some(({ severity }) => severity === 'blocker')
        return (
          <div className="stack">
            {findings.length === 0 && <Notice kind="good" title={t('supply.publish.ready')} />}
            <ul className="findings">
              {findings.map(({ severity, message, code, productId }) => (
                <li key={`${code}${productId}`}>
                  <span className={severity === 'blocker' ? 'tag bad' : 'tag care'}>
                    {t(`supply.severity.${severity}`)}
                  </span>
                  <span>{message}</span>
                </li>
              ))}
            </ul>
            <div>
              <PublishButton cycle={cycle} isBlocked={isBlocked} />
            </div>
          </div>
        )
      }}
    </Loaded>
  )
}

/** What stands in the way, what differs from last week, and the publication itself. */
export const PublishTab = ({ cycle }: { readonly cycle: CycleRecord }) => {
  const { t } = useTranslation()
  const mayPublish = useMayPlan() && cycle.state === 'draft'
  return (
    <div className="stack">
      {mayPublish && (
        <section className="panel stack" aria-label={t('supply.publish.title')}>
          <h2>{t('supply.publish.title')}</h2>
          <Check cycle={cycle} />
        </section>
      )}
      <DifferenceTable cycleId={cycle.id} />
    </div>
  )
}
