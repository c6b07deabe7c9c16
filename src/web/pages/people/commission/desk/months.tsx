import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { addMonths, businessMonth } from '../../../../../kernel/period.ts'
import { listPayRuns, listPayStations } from '../../../../../people/commission/commission.contract.ts'
import { urlOf } from '../../../../client.ts'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { DataTable } from '../../../../ui/data-table.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { ExportLinks } from '../../../../ui/export-links.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { useMe } from '../../../../ui/session.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { useNow } from '../../../../ui/use-now.ts'
import { PayAmount } from '../pay-amount.tsx'
import { RunStateTag } from '../run-state-tag.tsx'
import { BeginStation } from '../set-up/begin-station.tsx'
import { useStationId } from '../use-station.ts'
import { CalculateButton } from './calculate-button.tsx'
import type { RunHead } from './desk-types.ts'
import { MonthChart } from './month-chart.tsx'
import { monthToCalculate } from './month-to-calculate.ts'
import { NextStep } from './next-step.tsx'

const Months = ({ runs }: { readonly runs: readonly RunHead[] }) => {
  const { t } = useTranslation()
  const { month } = useFormat()
  return (
    <DataTable
      caption={t('desk.months')}
      rows={runs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'period',
          title: t('desk.month'),
          render: ({ id, period }) => <Link to={`/pay/runs/${id}`}>{month(period)}</Link>,
        },
        { key: 'status', title: t('desk.state'), render: ({ status }) => <RunStateTag status={status} /> },
        {
          key: 'total',
          title: t('desk.total'),
          number: true,
          render: ({ total }) => <PayAmount amount={total} />,
        },
        { key: 'next', title: t('desk.next'), render: (run) => <NextStep run={run} /> },
      ]}
    />
  )
}

const Calculate = ({ outletId, runs }: { readonly outletId: number; readonly runs: readonly RunHead[] }) => {
  const { t } = useTranslation()
  const { month } = useFormat()
  const { zone } = useMe()
  const now = businessMonth(useNow(), zone)
  const period = monthToCalculate(runs, now)
  if (period === undefined) return <p className="muted">{t('desk.wait-for', { month: month(addMonths(now, 1)) })}</p>
  return <CalculateButton outletId={outletId} period={period} isAgain={runs[0]?.period === period} />
}

/** The months of a station, newest first, and the one to calculate next. */
export const Screen = () => {
  const { t } = useTranslation()
  const outletId = useStationId()
  const { role } = useMe()
  const stations = useLoad(listPayStations)
  const runs = useLoad(listPayRuns, { params: { outletId } })
  const name = stations.data?.find((one) => one.outletId === outletId)?.name
  const isAmongMany = (stations.data?.length ?? 0) > 1
  return (
    <Page
      title={name === undefined ? t('desk.months') : t('desk.months-of', { name })}
      note={isAmongMany ? <Link to="/pay/stations">{t('desk.all-stations')}</Link> : t('desk.months-note')}
      actions={
        <>
          <LinkButton kind="plain" to={`/pay/stations/${outletId}/facts`} label={t('desk.facts')} />
          <LinkButton kind="plain" to={`/pay/stations/${outletId}/targets`} label={t('desk.targets')} />
          <LinkButton kind="plain" to={`/pay/stations/${outletId}/adjustments`} label={t('desk.adjustments')} />
          <LinkButton kind="plain" to={`/pay/stations/${outletId}/people`} label={t('desk.people-of')} />
          {role === 'stationManager' && !isAmongMany && <BeginStation />}
          <ExportLinks href={urlOf(listPayRuns, { params: { outletId } })} />
        </>
      }
    >
      <Loaded query={runs}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t('desk.no-month')} action={<Calculate outletId={outletId} runs={rows} />}>
              {t('desk.no-month-why')}
            </Empty>
          ) : (
            <>
              <Calculate outletId={outletId} runs={rows} />
              <Link to={`/pay/stations/${outletId}/what-if`}>{t('desk.what-if')}</Link>
              <Months runs={rows} />
              <MonthChart runs={rows} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
