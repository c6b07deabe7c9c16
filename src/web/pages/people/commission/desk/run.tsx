import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { getPayRun } from '../../../../../people/commission/commission.contract.ts'
import { exportPayroll, getPayRunChanges } from '../../../../../people/commission/run-changes.contract.ts'
import { urlOf } from '../../../../client.ts'
import { ExportLinks } from '../../../../ui/export-links.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { SectionTabs } from '../../../../ui/section-tabs.tsx'
import { useAddress } from '../../../../ui/use-address.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import type { Changes, Run } from './desk-types.ts'
import { RunActions } from './run-actions.tsx'
import { RunChanges } from './run-changes.tsx'
import { RunExcluded } from './run-excluded.tsx'
import { RunFigures } from './run-figures.tsx'
import { RunMatters } from './run-matters.tsx'
import { RunPeople } from './run-people.tsx'
import { RunSteps } from './run-steps.tsx'
import './desk.css'

const Sections = ({ run, changes }: { readonly run: Run; readonly changes: Changes | undefined }) => {
  const { t } = useTranslation()
  const [{ tab }] = useAddress()
  const sections = [
    { key: 'people', label: t('desk.tab-people', { count: run.statements.length }) },
    { key: 'changes', label: t('desk.tab-changes', { count: changes?.people.length ?? 0 }) },
    { key: 'excluded', label: t('desk.tab-excluded', { count: run.excluded.length }) },
  ]
  const active = sections.find(({ key }) => key === tab)?.key ?? 'people'
  return (
    <>
      <SectionTabs label={t('desk.sections')} sections={sections} active={active} />
      {active === 'people' && <RunPeople run={run} />}
      {active === 'changes' && changes && <RunChanges run={run} changes={changes} />}
      {active === 'excluded' && <RunExcluded excluded={run.excluded} />}
    </>
  )
}

const Opened = ({ run }: { readonly run: Run }) => {
  const changes = useLoad(getPayRunChanges, { params: { id: run.id } })
  return (
    <>
      <section className="panel stack">
        <RunSteps run={run} />
        <RunActions run={run} />
      </section>
      <RunMatters run={run} />
      <RunFigures run={run} />
      <Sections run={run} changes={changes.data} />
    </>
  )
}

/** A month whole: where it stands, what is in its way, who gets what, and the next step. */
export const Screen = () => {
  const { t } = useTranslation()
  const { month } = useFormat()
  const { runId = '' } = useParams({ strict: false }) as { runId?: string }
  const id = Number(runId)
  const run = useLoad(getPayRun, { params: { id } })
  const { data } = run
  const isStanding = data?.status === 'approved' || data?.status === 'paid'
  return (
    <Page
      title={data ? t('desk.run-of', { month: month(data.period) }) : t('desk.run')}
      note={data && <Link to={`/pay/stations/${data.outletId}`}>{data.station}</Link>}
      actions={
        data && (
          <ExportLinks
            label={isStanding ? t('desk.payroll') : t('desk.payroll-open')}
            href={urlOf(exportPayroll, { params: { id } })}
          />
        )
      }
    >
      <Loaded query={run}>{(found) => <Opened run={found} />}</Loaded>
    </Page>
  )
}
