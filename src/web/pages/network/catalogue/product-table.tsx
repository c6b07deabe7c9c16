import { useTranslation } from 'react-i18next'
import type { Page as Rows } from '../../../../kernel/page.ts'
import { ActiveTag } from '../../../ui/active-tag.tsx'
import type { Column } from '../../../ui/column.ts'
import { Empty } from '../../../ui/empty.tsx'
import { NothingFits } from '../../../ui/nothing-fits.tsx'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { ProductTile } from '../../../ui/product-tile.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { ProductButton } from './product-button.tsx'
import type { ProductRecord } from './product-record.ts'
import { useMayEdit } from './use-may-edit.ts'

/** What products may be sorted by. */
export const productSorts = ['code', 'name', 'brand', 'pack', 'price', 'active'] as const

interface Props {
  readonly page: Rows<ProductRecord>
  readonly sort: string
  readonly onSort: (sort: string) => void
}

const useColumns = (): Column<ProductRecord>[] => {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    {
      key: 'name',
      title: t('catalogue.product.name'),
      sort: 'name',
      render: (row) => (
        <span className="with-tile">
          <ProductTile productId={row.id} name={row.name} brandId={row.brandId} pictureVersion={row.pictureVersion} />
          {row.name}
        </span>
      ),
    },
    { key: 'code', title: t('catalogue.product.code'), sort: 'code', render: ({ code }) => code },
    { key: 'brand', title: t('catalogue.product.brand'), sort: 'brand', render: ({ brandName }) => brandName },
    {
      key: 'pack',
      title: t('catalogue.product.pack'),
      sort: 'pack',
      number: true,
      render: ({ pack, unit }) => `${format.number(pack)} ${unit}`,
    },
    {
      key: 'price',
      title: t('catalogue.product.price', { currency: format.currency }),
      sort: 'price',
      number: true,
      render: ({ priceFen }) => format.money(priceFen),
    },
    {
      key: 'state',
      title: t('catalogue.product.state'),
      sort: 'active',
      render: ({ active }) => <ActiveTag isActive={active} />,
    },
  ]
}

/** One page of products. */
export const ProductTable = ({ page, sort, onSort }: Props) => {
  const { t } = useTranslation()
  const mayEdit = useMayEdit()
  const columns = useColumns()
  if (mayEdit)
    columns.push({
      key: 'edit',
      title: t('web.actions'),
      quiet: true,
      render: (row) => <ProductButton product={row} />,
    })
  if (page.total === 0)
    return (
      <NothingFits>
        <Empty title={t('catalogue.products.empty')} action={mayEdit ? <ProductButton /> : undefined}>
          {t('catalogue.products.empty-why')}
        </Empty>
      </NothingFits>
    )
  return (
    <PagedTable
      name="products"
      caption={t('web.nav.products')}
      page={page}
      rowKey={({ id }) => id}
      columns={columns}
      sort={sort}
      onSort={onSort}
    />
  )
}
