import { useTranslation } from 'react-i18next'
import { exportOutlets, importOutlets, listOutlets } from '../../../../network/organisation/organisation.contract.ts'
import { urlOf } from '../../../client.ts'
import { CsvImport } from '../../../ui/csv-import.tsx'
import { CsvLink } from '../../../ui/csv-link.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { pageSize } from '../../../ui/pager.tsx'
import { useMe } from '../../../ui/session.ts'
import { useAction } from '../../../ui/use-action.ts'
import { useAddress, type Filters } from '../../../ui/use-address.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { OutletButton } from './outlet-button.tsx'
import { OutletFilters } from './outlet-filters.tsx'
import { OutletTable } from './outlet-table.tsx'

const columns =
  'licenceNumber, name, region, ownerCode, ownerName, channel, tags, stars, accountManager, address, phone'

const sorts = ['licenceNumber', 'name', 'stars'] as const

const queryOf = (filters: Filters) => ({
  search: filters['search'] ?? '',
  regionId: filters['regionId'],
  stars: filters['stars'],
  accountManagerId: filters['accountManagerId'],
  sort: sorts.find((sort) => sort === filters['sort']) ?? 'licenceNumber',
})

/** Outlets the caller may see. */
export const Screen = () => {
  const { t } = useTranslation()
  const [filters] = useAddress()
  const isAdministrator = useMe().role === 'administrator'
  const query = queryOf(filters)
  const outlets = useLoad(
    listOutlets,
    { query: { ...query, page: Number(filters['page'] ?? 1), size: pageSize } },
    { keep: true },
  )
  const bring = useAction(importOutlets, { said: t('organisation.outlets.imported'), quiet: true })
  const actions = (
    <>
      {isAdministrator && <OutletButton />}
      {isAdministrator && (
        <CsvImport
          label={t('organisation.outlets.import')}
          columns={columns}
          send={async (body) => void (await bring.mutateAsync({ body }))}
        />
      )}
      <CsvLink href={urlOf(exportOutlets, { query })} />
    </>
  )
  return (
    <Page title={t('web.nav.outlets')} actions={actions}>
      <OutletFilters />
      <Loaded query={outlets}>{(page) => <OutletTable page={page} sort={query.sort} />}</Loaded>
    </Page>
  )
}
