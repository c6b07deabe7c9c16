import { Link, Navigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listPayStations } from '../../../../../people/commission/commission.contract.ts'
import { urlOf } from '../../../../client.ts'
import { DataTable } from '../../../../ui/data-table.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { ExportLinks } from '../../../../ui/export-links.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { useMe } from '../../../../ui/session.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { PayAmount } from '../pay-amount.tsx'
import { RunStateTag } from '../run-state-tag.tsx'
import { BeginStation } from '../set-up/begin-station.tsx'
import type { Station } from './desk-types.ts'

const Stations = ({ rows }: { readonly rows: readonly Station[] }) => {
  const { t } = useTranslation()
  const { month } = useFormat()
  return (
    <DataTable
      caption={t('desk.stations')}
      rows={rows}
      rowKey={({ outletId }) => outletId}
      columns={[
        {
          key: 'name',
          title: t('desk.station'),
          render: ({ outletId, name }) => <Link to={`/pay/stations/${outletId}`}>{name}</Link>,
        },
        {
          key: 'period',
          title: t('desk.newest'),
          render: ({ newestPeriod, newestRunId }) =>
            newestPeriod === null ? (
              t('desk.none-yet')
            ) : (
              <Link to={`/pay/runs/${newestRunId}`}>{month(newestPeriod)}</Link>
            ),
        },
        {
          key: 'status',
          title: t('desk.state'),
          isBlank: ({ newestStatus }) => newestStatus === null,
          render: ({ newestStatus }) => newestStatus && <RunStateTag status={newestStatus} />,
        },
        {
          key: 'total',
          title: t('desk.total'),
          number: true,
          isBlank: ({ newestTotal }) => newestTotal === null,
          render: ({ newestTotal }) => newestTotal && <PayAmount amount={newestTotal} />,
        },
      ]}
    />
  )
}

/** The stations that pay here; who has one goes straight to it. */
export const Screen = () => {
  const { t } = useTranslation()
  const { role } = useMe()
  const stations = useLoad(listPayStations)
  const [only, ...others] = stations.data ?? []
  if (only && others.length === 0) return <Navigate to={`/pay/stations/${only.outletId}`} replace />
  return (
    <Page
      title={t('desk.stations')}
      note={t('desk.stations-note')}
      actions={
        others.length > 0 && (
          <>
            {role === 'stationManager' && <BeginStation />}
            <ExportLinks href={urlOf(listPayStations)} />
          </>
        )
      }
    >
      <Loaded query={stations}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t('desk.no-station')} action={role === 'stationManager' && <BeginStation />}>
              {t('desk.no-station-why')}
            </Empty>
          ) : (
            <Stations rows={rows} />
          )
        }
      </Loaded>
    </Page>
  )
}
