import { Link } from '@tanstack/react-router'
import type { Call } from '../../../../kernel/contract.ts'
import { useTranslation } from 'react-i18next'
import {
  exportProducts,
  getProductTemplate,
  importProducts,
  listBrands,
  listProducts,
} from '../../../../network/catalogue/catalogue.contract.ts'
import { urlOf } from '../../../client.ts'
import { ActiveChoice, activeOf } from '../../../ui/active-choice.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { FileImport } from '../../../ui/file-import/file-import.tsx'
import { ExportLinks } from '../../../ui/export-links.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { pageSize } from '../../../ui/pager.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { useMe } from '../../../ui/session.ts'
import { useSort } from '../../../ui/use-sort.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { ProductButton } from './product-button.tsx'
import { productSorts, ProductTable } from './product-table.tsx'
import { useMayEdit } from './use-may-edit.ts'

const Actions = ({ query }: { readonly query: Call<typeof exportProducts>['query'] & object }) => {
  const { t } = useTranslation()
  const mayEdit = useMayEdit()
  return (
    <>
      {mayEdit && <ProductButton />}
      {mayEdit && (
        <FileImport label={t('catalogue.products.import')} contract={importProducts} template={getProductTemplate} />
      )}
      <ExportLinks href={urlOf(exportProducts, { query })} />
    </>
  )
}

/** Products by name, code or pinyin initials. */
export const Screen = () => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  const brands = useLoad(listBrands)
  const seesBrands = useMe().role !== 'accountManager'
  const [sort, onSort] = useSort(productSorts, 'code')
  const query = {
    search: filters['search'] ?? '',
    brandId: filters['brandId'],
    active: activeOf(filters['active']),
    sort,
  }
  const products = useLoad(
    listProducts,
    { query: { ...query, page: Number(filters['page'] ?? 1), size: pageSize } },
    { keep: true },
  )
  const brandOptions = (brands.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))
  return (
    <Page title={t('web.nav.products')} actions={<Actions query={query} />}>
      <div className="filters">
        <SearchField
          label={t('catalogue.products.search')}
          value={query.search}
          onSearch={(search) => change({ search })}
        />
        <Choice
          label={t('catalogue.product.brand')}
          value={filters['brandId'] ?? ''}
          options={[{ value: '', label: t('catalogue.products.any-brand') }, ...brandOptions]}
          onChange={(brandId) => change({ brandId })}
        />
        <ActiveChoice />
        {seesBrands && <Link to="/brands">{t('web.nav.brands')}</Link>}
      </div>
      <Loaded query={products}>{(page) => <ProductTable page={page} sort={sort} onSort={onSort} />}</Loaded>
    </Page>
  )
}
