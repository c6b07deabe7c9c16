import { useParams } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { getCycle } from '../../../../goods/supply/supply.contract.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { useMe } from '../../../ui/session.ts'
import { useAddress } from '../../../ui/use-address.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { ResultsTab } from '../allocation/results-tab.tsx'
import { PolicyTab } from './policy-tab.tsx'
import { PublishTab } from './publish-tab.tsx'
import { ScheduleTab } from './schedule-tab.tsx'
import { StateTag } from './state-tag.tsx'
import type { CycleRecord } from './supply-types.ts'
import { useMayPlan } from './use-may-plan.ts'
import './supply.css'

const shared = new Set<CycleRecord['state']>(['closed', 'allocated', 'ordering', 'settled'])

const CycleTabs = ({ cycle }: { readonly cycle: CycleRecord }) => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  const mayPlan = useMayPlan()
  const isOverseer = useMe().role !== 'accountManager'
  const hasResults = isOverseer && (shared.has(cycle.state) || (cycle.mode === 'order' && cycle.state !== 'draft'))
  const tabs = [
    { key: 'schedule', label: t('supply.tab.schedule'), children: <ScheduleTab cycle={cycle} /> },
    { key: 'policy', label: t('supply.tab.policy'), children: <PolicyTab cycle={cycle} /> },
    ...(isOverseer
      ? [
          {
            key: 'publish',
            label: t(mayPlan && cycle.state === 'draft' ? 'supply.tab.publish' : 'supply.tab.difference'),
            children: <PublishTab cycle={cycle} />,
          },
        ]
      : []),
    ...(hasResults ? [{ key: 'results', label: t('supply.tab.results'), children: <ResultsTab cycle={cycle} /> }] : []),
  ]
  const fallback = hasResults ? 'results' : 'schedule'
  const active = tabs.find(({ key }) => key === filters['tab'])?.key ?? fallback
  return <Tabs activeKey={active} items={tabs} destroyOnHidden onChange={(tab) => change({ tab })} />
}

/** One cycle: schedule and weights, policy, publication, results. */
export const Screen = () => {
  const { t } = useTranslation()
  const { cycleId = '' } = useParams({ strict: false }) as { cycleId?: string }
  const cycle = useLoad(getCycle, { params: { id: Number(cycleId) } }, { every: 15_000 })
  const title = cycle.data ? cycle.data.name || cycle.data.code : t('web.nav.cycles')
  return (
    <Page
      title={title}
      note={
        cycle.data && (
          <span className="row">
            <StateTag state={cycle.data.state} />
            <span>{t(`supply.mode.${cycle.data.mode}`)}</span>
            {cycle.data.name !== '' && <span>{cycle.data.code}</span>}
          </span>
        )
      }
    >
      <Loaded query={cycle}>{(found) => <CycleTabs cycle={found} />}</Loaded>
    </Page>
  )
}
