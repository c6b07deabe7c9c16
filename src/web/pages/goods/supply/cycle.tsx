import { useParams } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../../../kernel/caller.ts'
import { getCycle } from '../../../../goods/supply/supply.contract.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { useMe } from '../../../ui/session.ts'
import { SectionTabs } from '../../../ui/section-tabs.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { ResultsTab } from '../allocation/results-tab.tsx'
import { FilingTab } from './filing-tab.tsx'
import { FilingsImport } from './filings-import.tsx'
import { PolicyTab } from './policy-tab.tsx'
import { PublishTab } from './publish-tab.tsx'
import { ScheduleTab } from './schedule-tab.tsx'
import { StateTag } from './state-tag.tsx'
import type { CycleRecord } from './supply-types.ts'
import { useMayPlan } from './use-may-plan.ts'
import './supply.css'

const shared = new Set<CycleRecord['state']>(['closed', 'allocated', 'ordering', 'settled'])

type TabName = 'filing' | 'schedule' | 'policy' | 'publish' | 'results'

const contents: Readonly<Record<TabName, ComponentType<{ readonly cycle: CycleRecord }>>> = {
  filing: FilingTab,
  schedule: ScheduleTab,
  policy: PolicyTab,
  publish: PublishTab,
  results: ResultsTab,
}

const tabsFor = (cycle: CycleRecord, role: Role): readonly TabName[] => {
  if (role === 'accountManager') return ['schedule', 'policy']
  if (cycle.state === 'filing') return ['filing', 'schedule', 'policy', 'publish']
  const hasResults = shared.has(cycle.state) || (cycle.mode === 'order' && cycle.state !== 'draft')
  return hasResults ? ['results', 'schedule', 'policy', 'publish'] : ['schedule', 'policy', 'publish']
}

const CycleTabs = ({ cycle }: { readonly cycle: CycleRecord }) => {
  const { t } = useTranslation()
  const [filters] = useAddress()
  const publishes = useMayPlan() && cycle.state === 'draft'
  const tabs = tabsFor(cycle, useMe().role)
  const active = tabs.find((tab) => tab === filters['tab']) ?? tabs[0] ?? 'schedule'
  const sections = tabs.map((key) => ({
    key,
    label: t(key === 'publish' && !publishes ? 'supply.tab.difference' : `supply.tab.${key}`),
  }))
  const Content = contents[active]
  return (
    <div className="stack">
      <SectionTabs label={t('supply.tab.label')} sections={sections} active={active} />
      <Content cycle={cycle} />
    </div>
  )
}

/** One cycle: schedule and weights, policy, publication, results. */
export const Screen = () => {
  const { t } = useTranslation()
  const mayPlan = useMayPlan()
  const { cycleId = '' } = useParams({ strict: false }) as { cycleId?: string }
  const cycle = useLoad(getCycle, { params: { id: Number(cycleId) } }, { every: 15_000 })
  const title = cycle.data ? cycle.data.name || cycle.data.code : t('web.nav.cycles')
  return (
    <Page
      title={title}
      actions={mayPlan && cycle.data?.state === 'filing' && <FilingsImport cycleId={cycle.data.id} />}
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
