import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { createBrand, listBrands, renameBrand } from '../../../../network/catalogue/catalogue.contract.ts'
import type { Column } from '../../../ui/column.ts'
import { NamedList, type NamedRow } from '../../../ui/named-list.tsx'
import { useLoad } from '../../../ui/use-load.ts'
import { useNamedQuery } from '../../../ui/use-named-query.ts'

/** The brands of the network: add one, give one another name. */
export const Screen = () => {
  const { t } = useTranslation()
  const [query, onSort] = useNamedQuery(['code', 'name'])
  const products: Column<NamedRow> = {
    key: 'shown',
    title: t('web.nav.products'),
    render: ({ id }) => (
      <Link to="/products" search={{ brandId: String(id) }}>
        {t('catalogue.brands.see')}
      </Link>
    ),
  }
  return (
    <NamedList
      name="brands"
      title={t('web.nav.brands')}
      note={t('catalogue.brands.note')}
      adds={t('catalogue.brands.new')}
      contracts={{ list: listBrands, create: createBrand, rename: renameBrand }}
      query={query}
      onSort={onSort}
      found={useLoad(listBrands, { query }, { keep: true })}
      belonging={products}
    />
  )
}
