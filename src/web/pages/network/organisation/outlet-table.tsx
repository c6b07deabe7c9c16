import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Page as Rows } from '../../../../kernel/page.ts'
import type { Column } from '../../../ui/column.ts'
import { ActiveTag } from '../../../ui/active-tag.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { NothingFits } from '../../../ui/nothing-fits.tsx'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { useMe } from '../../../ui/session.ts'
import { Stars } from '../../../ui/stars.tsx'
import { OutletButton } from './outlet-button.tsx'
import type { OutletRecord } from './outlet-record.ts'

/** What outlets may be sorted by. */
export const outletSorts = [
  'licenceNumber',
  'name',
  'stars',
  'region',
  'channel',
  'owner',
  'accountManager',
  'active',
] as const

interface Props {
  readonly page: Rows<OutletRecord>
  readonly sort: string
  readonly onSort: (sort: string) => void
}

const useColumns = (): readonly Column<OutletRecord>[] => {
  const { t } = useTranslation()
  return [
    {
      key: 'name',
      title: t('organisation.outlet.name'),
      sort: 'name',
      render: ({ id, name }) => <Link to={`/outlets/${id}`}>{name}</Link>,
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
    {
      key: 'region',
      title: t('organisation.outlet.region'),
      sort: 'region',
      render: ({ regionName }) => regionName,
    },
    {
      key: 'channel',
      title: t('organisation.outlet.channel'),
      sort: 'channel',
      render: ({ channel }) => channel,
    },
    { key: 'owner', title: t('organisation.outlet.owner'), sort: 'owner', render: ({ ownerName }) => ownerName },
    {
      key: 'manager',
      title: t('organisation.outlet.manager'),
      sort: 'accountManager',
      render: (row) => row.accountManagerName ?? '–',
    },
    {
      key: 'state',
      title: t('web.state.label'),
      sort: 'active',
      render: ({ active }) => <ActiveTag isActive={active} />,
    },
  ]
}

/** One page of outlets. */
export const OutletTable = ({ page, sort, onSort }: Props) => {
  const { t } = useTranslation()
  const columns = useColumns()
  const isAdministrator = useMe().role === 'administrator'
  if (page.total === 0)
    return (
      <NothingFits>
        <Empty title={t('organisation.outlets.empty')} action={isAdministrator ? <OutletButton /> : undefined}>
          {t('organisation.outlets.empty-why')}
        </Empty>
      </NothingFits>
    )
  return (
    <PagedTable
      caption={t('web.nav.outlets')}
      page={page}
      rowKey={({ id }) => id}
      sort={sort}
      onSort={onSort}
      name="outlets"
      columns={columns}
    />
  )
}
