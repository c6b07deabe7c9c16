import { useTranslation } from 'react-i18next'
import type { Page as Rows } from '../../../../kernel/page.ts'
import { listAccounts } from '../../../../network/access/access.contract.ts'
import { listRegions } from '../../../../network/organisation/organisation.contract.ts'
import { ActiveTag } from '../../../ui/active-tag.tsx'
import type { Column } from '../../../ui/column.ts'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { pageSize } from '../../../ui/pager.tsx'
import { useMe } from '../../../ui/session.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { AccountOf } from '../access/account-of.tsx'
import { StaffButton } from './staff-button.tsx'
import type { StaffMember } from './staff-member.ts'

/** What staff may be sorted by. */
export const staffSorts = ['name', 'post', 'email', 'region', 'team', 'active'] as const

interface Props {
  readonly page: Rows<StaffMember>
  readonly sort: string
  readonly onSort: (sort: string) => void
}

const useColumns = (): readonly Column<StaffMember>[] => {
  const { t } = useTranslation()
  const regions = useLoad(listRegions)
  const regionName = (id: number | null): string => regions.data?.find((region) => region.id === id)?.name ?? '–'
  return [
    { key: 'name', title: t('organisation.staff.name'), sort: 'name', render: ({ name }) => name },
    { key: 'post', title: t('organisation.staff.post'), sort: 'post', render: ({ post }) => t(`web.role.${post}`) },
    { key: 'email', title: t('organisation.staff.email'), sort: 'email', render: ({ email }) => email },
    {
      key: 'region',
      title: t('organisation.outlet.region'),
      sort: 'region',
      render: ({ regionId }) => regionName(regionId),
    },
    { key: 'team', title: t('organisation.staff.team'), sort: 'team', render: ({ team }) => team || '–' },
    {
      key: 'state',
      title: t('organisation.staff.state'),
      sort: 'active',
      render: ({ active }) => <ActiveTag isActive={active} />,
    },
  ]
}

/** What only an administrator sees: the account, and the way to change the member of staff. */
const useOwnColumns = (rows: readonly StaffMember[]): readonly Column<StaffMember>[] => {
  const { t } = useTranslation()
  const isAdministrator = useMe().role === 'administrator'
  const staffIds = rows.map(({ id }) => id).join(',')
  const enabled = isAdministrator && rows.length > 0
  const accounts = useLoad(listAccounts, { query: { staffIds, size: pageSize } }, { enabled, keep: true })
  if (!isAdministrator) return []
  return [
    {
      key: 'account',
      title: t('access.accounts.account'),
      render: ({ id }) => <AccountOf of={{ staffId: id }} accounts={accounts.data?.rows} />,
    },
    { key: 'actions', title: t('web.actions'), quiet: true, render: (member) => <StaffButton member={member} /> },
  ]
}

/** One page of staff. */
export const StaffTable = ({ page, sort, onSort }: Props) => {
  const { t } = useTranslation()
  const columns = useColumns()
  const own = useOwnColumns(page.rows)
  return (
    <PagedTable
      name="staff"
      caption={t('web.nav.staff')}
      page={page}
      rowKey={({ id }) => id}
      columns={[...columns, ...own]}
      sort={sort}
      onSort={onSort}
    />
  )
}
