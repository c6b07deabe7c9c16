import { useTranslation } from 'react-i18next'
import {
  exportOutlets,
  getOutletTemplate,
  importOutlets,
  listOutlets,
} from '../../../../network/organisation/organisation.contract.ts'
import { urlOf } from '../../../client.ts'
import { FileImport } from '../../../ui/file-import/file-import.tsx'
import { ExportLinks } from '../../../ui/export-links.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { pageSize } from '../../../ui/pager.tsx'
import { useMe } from '../../../ui/session.ts'
import { useAddress, type Filters } from '../../../ui/use-address.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { useSort } from '../../../ui/use-sort.ts'
import { activeOf } from '../../../ui/active-choice.tsx'
import { GroupLinks } from './group-links.tsx'
import { OutletButton } from './outlet-button.tsx'
import { OutletFilters } from './outlet-filters.tsx'
import { outletSorts, OutletTable } from './outlet-table.tsx'

const queryOf = (filters: Filters) => ({
  search: filters['search'] ?? '',
  regionId: filters['regionId'],
  stars: filters['stars'],
  accountManagerId: filters['accountManagerId'],
  ownerId: filters['ownerId'],
  active: activeOf(filters['active']),
})

/** Outlets the caller may see. */
export const Screen = () => {
  const { t } = useTranslation()
  const [filters] = useAddress()
  const isAdministrator = useMe().role === 'administrator'
  const [sort, onSort] = useSort(outletSorts, 'licenceNumber')
  const query = { ...queryOf(filters), sort }
  const outlets = useLoad(
    listOutlets,
    { query: { ...query, page: Number(filters['page'] ?? 1), size: pageSize } },
    { keep: true },
  )
  const actions = (
    <>
      {isAdministrator && <OutletButton />}
      {isAdministrator && (
        <FileImport label={t('organisation.outlets.import')} contract={importOutlets} template={getOutletTemplate} />
      )}
      <ExportLinks href={urlOf(exportOutlets, { query })} />
    </>
  )
  return (
    <Page title={t('web.nav.outlets')} actions={actions}>
      <GroupLinks />
      <OutletFilters />
      <Loaded query={outlets}>{(page) => <OutletTable page={page} sort={sort} onSort={onSort} />}</Loaded>
    </Page>
  )
}
