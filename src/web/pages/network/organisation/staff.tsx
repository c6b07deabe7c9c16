import { useTranslation } from 'react-i18next'
import { listStaff } from '../../../../network/organisation/organisation.contract.ts'
import { urlOf } from '../../../client.ts'
import { ExportLinks } from '../../../ui/export-links.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { pageSize } from '../../../ui/pager.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { useMe } from '../../../ui/session.ts'
import { useAddress } from '../../../ui/use-address.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { StaffButton } from './staff-button.tsx'
import { StaffTable } from './staff-table.tsx'

/** Staff with their posts. */
export const Screen = () => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  const isAdministrator = useMe().role === 'administrator'
  const query = { search: filters['search'] ?? '', page: Number(filters['page'] ?? 1), size: pageSize }
  const staff = useLoad(listStaff, { query }, { keep: true })
  const adder = isAdministrator ? <StaffButton /> : undefined
  return (
    <Page
      title={t('web.nav.staff')}
      actions={
        <>
          {adder}
          <ExportLinks href={urlOf(listStaff, { query: { search: query.search } })} />
        </>
      }
    >
      <SearchField
        label={t('organisation.staff.search')}
        value={query.search}
        onSearch={(search) => change({ search })}
      />
      <Loaded query={staff}>
        {(page) =>
          page.total === 0 ? (
            <Empty title={t('organisation.staff.empty')} action={adder}>
              {t('organisation.staff.empty-why')}
            </Empty>
          ) : (
            <StaffTable page={page} />
          )
        }
      </Loaded>
    </Page>
  )
}
