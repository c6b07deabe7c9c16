import { useTranslation } from 'react-i18next'
import { listStaff, post } from '../../../../network/organisation/organisation.contract.ts'
import { urlOf } from '../../../client.ts'
import { ExportLinks } from '../../../ui/export-links.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { NothingFits } from '../../../ui/nothing-fits.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { pageSize } from '../../../ui/pager.tsx'
import { activeOf } from '../../../ui/active-choice.tsx'
import { useMe } from '../../../ui/session.ts'
import { useAddress } from '../../../ui/use-address.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { StaffButton } from './staff-button.tsx'
import { useSort } from '../../../ui/use-sort.ts'
import { StaffFilters } from './staff-filters.tsx'
import { staffSorts, StaffTable } from './staff-table.tsx'

/** Staff with their posts. */
export const Screen = () => {
  const { t } = useTranslation()
  const [filters] = useAddress()
  const isAdministrator = useMe().role === 'administrator'
  const [sort, onSort] = useSort(staffSorts, 'name')
  const query = {
    search: filters['search'] ?? '',
    post: post.options.find((one) => one === filters['post']),
    regionId: filters['regionId'],
    active: activeOf(filters['active']),
    sort,
  }
  const paged = { ...query, page: Number(filters['page'] ?? 1), size: pageSize }
  const staff = useLoad(listStaff, { query: paged }, { keep: true })
  const adder = isAdministrator ? <StaffButton /> : undefined
  return (
    <Page
      title={t('web.nav.staff')}
      actions={
        <>
          {adder}
          <ExportLinks href={urlOf(listStaff, { query })} />
        </>
      }
    >
      <StaffFilters />
      <Loaded query={staff}>
        {(page) =>
          page.total === 0 ? (
            <NothingFits>
              <Empty title={t('organisation.staff.empty')} action={adder}>
                {t('organisation.staff.empty-why')}
              </Empty>
            </NothingFits>
          ) : (
            <StaffTable page={page} sort={sort} onSort={onSort} />
          )
        }
      </Loaded>
    </Page>
  )
}
