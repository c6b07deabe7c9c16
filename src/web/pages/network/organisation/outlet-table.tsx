import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Page as Rows } from '../../../../kernel/page.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { useMe } from '../../../ui/session.ts'
import { Stars } from '../../../ui/stars.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { OutletButton } from './outlet-button.tsx'
import type { OutletRecord } from './outlet-record.ts'

/** One page of outlets. */
export const OutletTable = ({ page, sort }: { readonly page: Rows<OutletRecord>; readonly sort: string }) => {
  const { t } = useTranslation()
  const [, change] = useAddress()
  const isAdministrator = useMe().role === 'administrator'
  if (page.total === 0)
    return (
      <Empty title={t('organisation.outlets.empty')} action={isAdministrator ? <OutletButton /> : undefined}>
        {t('organisation.outlets.empty-why')}
      </Empty>
    )
  return (
    <>
      <DataTable
        caption={t('web.nav.outlets')}
        rows={page.rows}
        rowKey={({ id }) => id}
        sort={sort}
        onSort={(by) => change({ sort: by })}
        columns={[
          {
            key: 'name',
            title: t('organisation.outlet.name'),
            sort: 'name',
            render: ({ id, name, active }) => (
              <>
                <Link to={`/outlets/${id}`}>{name}</Link>
                {!active && <span className="tag bad">{t('web.state.closed')}</span>}
              </>
            ),
          },
          {
            key: 'licence',
            title: t('organisation.outlet.licence'),
            sort: 'licenceNumber',
            render: (row) => row.licenceNumber,
          },
          {
            key: 'stars',
            title: t('organisation.outlet.stars'),
            sort: 'stars',
            render: ({ stars }) => <Stars count={stars} />,
          },
          { key: 'region', title: t('organisation.outlet.region'), render: ({ regionName }) => regionName },
          { key: 'channel', title: t('organisation.outlet.channel'), render: ({ channel }) => channel },
          { key: 'owner', title: t('organisation.outlet.owner'), render: ({ ownerName }) => ownerName },
          { key: 'manager', title: t('organisation.outlet.manager'), render: (row) => row.accountManagerName ?? '–' },
        ]}
      />
      <Pager total={page.total} />
    </>
  )
}
