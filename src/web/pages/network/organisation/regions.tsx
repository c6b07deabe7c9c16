import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { createRegion, listRegions, renameRegion } from '../../../../network/organisation/organisation.contract.ts'
import { urlOf } from '../../../client.ts'
import { DataTable, type Column } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { ExportLinks } from '../../../ui/export-links.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { NamedButton } from '../../../ui/named-button.tsx'
import type { Named } from '../../../ui/named-form.tsx'
import { Page } from '../../../ui/page.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { useSort } from '../../../ui/use-sort.ts'
import { useMayPlan } from '../../goods/supply/use-may-plan.ts'

type Row = Named & { readonly id: number }

const Button = ({ row }: { readonly row?: Row }) => {
  const { t } = useTranslation()
  return (
    <NamedButton
      label={t('organisation.regions.new')}
      create={createRegion}
      rename={renameRegion}
      {...(row && { row })}
    />
  )
}

const useColumns = (): readonly Column<Row>[] => {
  const { t } = useTranslation()
  const mayPlan = useMayPlan()
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: t('web.named'), sort: 'name', render: ({ name }) => name },
    { key: 'code', title: t('web.code'), sort: 'code', render: ({ code }) => code },
    {
      key: 'shown',
      title: t('web.nav.outlets'),
      render: ({ id }) => (
        <Link to="/outlets" search={{ regionId: String(id) }}>
          {t('organisation.regions.see')}
        </Link>
      ),
    },
  ]
  const rename: Column<Row> = {
    key: 'rename',
    title: t('web.actions'),
    quiet: true,
    render: (row) => <Button row={row} />,
  }
  return mayPlan ? [...columns, rename] : columns
}

/** The regions of the network: add one, give one another name. */
export const Screen = () => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  const [sort, onSort] = useSort(['code', 'name'], 'code')
  const columns = useColumns()
  const query = { search: filters['search'] ?? '', sort }
  const rows = useLoad(listRegions, { query }, { keep: true })
  const adder = useMayPlan() ? <Button /> : undefined
  const actions = (
    <>
      {adder}
      <ExportLinks href={urlOf(listRegions, { query })} />
    </>
  )
  return (
    <Page title={t('web.nav.regions')} note={t('organisation.regions.note')} actions={actions}>
      <SearchField label={t('web.search-named')} value={query.search} onSearch={(search) => change({ search })} />
      <Loaded query={rows}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t('web.nothing-found')} action={adder} />
          ) : (
            <DataTable
              name="regions"
              caption={t('web.nav.regions')}
              rows={found}
              rowKey={({ id }) => id}
              columns={columns}
              sort={sort}
              onSort={onSort}
            />
          )
        }
      </Loaded>
    </Page>
  )
}
