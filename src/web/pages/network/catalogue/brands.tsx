import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { createBrand, listBrands, renameBrand } from '../../../../network/catalogue/catalogue.contract.ts'
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
    <NamedButton label={t('catalogue.brands.new')} create={createBrand} rename={renameBrand} {...(row && { row })} />
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
      title: t('web.nav.products'),
      render: ({ id }) => (
        <Link to="/products" search={{ brandId: String(id) }}>
          {t('catalogue.brands.see')}
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

/** The brands of the network: add one, give one another name. */
export const Screen = () => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  const [sort, onSort] = useSort(['code', 'name'], 'code')
  const columns = useColumns()
  const query = { search: filters['search'] ?? '', sort }
  const rows = useLoad(listBrands, { query }, { keep: true })
  const adder = useMayPlan() ? <Button /> : undefined
  const actions = (
    <>
      {adder}
      <ExportLinks href={urlOf(listBrands, { query })} />
    </>
  )
  return (
    <Page title={t('web.nav.brands')} note={t('catalogue.brands.note')} actions={actions}>
      <SearchField label={t('web.search-named')} value={query.search} onSearch={(search) => change({ search })} />
      <Loaded query={rows}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t('web.nothing-found')} action={adder} />
          ) : (
            <DataTable
              name="brands"
              caption={t('web.nav.brands')}
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
