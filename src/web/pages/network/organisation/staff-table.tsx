import { useTranslation } from 'react-i18next'
import type { Page as Rows } from '../../../../kernel/page.ts'
import { listRegions } from '../../../../network/organisation/organisation.contract.ts'
import { DataTable, type Column } from '../../../ui/data-table.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { useMe } from '../../../ui/session.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { OpenAccount } from '../access/open-account.tsx'
import { StaffButton } from './staff-button.tsx'
import type { StaffMember } from './staff-member.ts'

/** One page of staff. */
export const StaffTable = ({ page }: { readonly page: Rows<StaffMember> }) => {
  const { t } = useTranslation()
  const regions = useLoad(listRegions)
  const isAdministrator = useMe().role === 'administrator'
  const regionName = (id: number | null): string => regions.data?.find((region) => region.id === id)?.name ?? '–'
  const columns: Column<StaffMember>[] = [
    { key: 'name', title: t('organisation.staff.name'), render: ({ name }) => name },
    { key: 'post', title: t('organisation.staff.post'), render: ({ post }) => t(`web.role.${post}`) },
    { key: 'email', title: t('organisation.staff.email'), render: ({ email }) => email },
    { key: 'region', title: t('organisation.outlet.region'), render: ({ regionId }) => regionName(regionId) },
    { key: 'team', title: t('organisation.staff.team'), render: ({ team }) => team || '–' },
    {
      key: 'state',
      title: t('organisation.staff.state'),
      render: ({ active }) => (
        <span className={active ? 'tag good' : 'tag bad'}>
          {active ? t('web.state.active') : t('web.state.closed')}
        </span>
      ),
    },
  ]
  if (isAdministrator)
    columns.push({
      key: 'actions',
      title: t('web.actions'),
      quiet: true,
      render: (member) => (
        <div className="row">
          <StaffButton member={member} />
          <OpenAccount staffId={member.id} />
        </div>
      ),
    })
  return (
    <>
      <DataTable caption={t('web.nav.staff')} rows={page.rows} rowKey={({ id }) => id} columns={columns} />
      <Pager total={page.total} />
    </>
  )
}
