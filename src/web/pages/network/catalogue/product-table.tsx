import { useTranslation } from 'react-i18next'
import type { Page as Rows } from '../../../../kernel/page.ts'
import { DataTable, type Column } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { ProductTile } from '../../../ui/product-tile.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { ProductButton } from './product-button.tsx'
import type { ProductRecord } from './product-record.ts'
import { useMayEdit } from './use-may-edit.ts'

/** One page of products. */
export const ProductTable = ({ page }: { readonly page: Rows<ProductRecord> }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const mayEdit = useMayEdit()
  const columns: Column<ProductRecord>[] = [
    {
      key: 'name',
      title: t('catalogue.product.name'),
      render: (row) => (
        <span className="with-tile">
          <ProductTile productId={row.id} name={row.name} brandId={row.brandId} pictureVersion={row.pictureVersion} />
          {row.name}
        </span>
      ),
    },
    { key: 'code', title: t('catalogue.product.code'), render: ({ code }) => code },
    { key: 'brand', title: t('catalogue.product.brand'), render: ({ brandName }) => brandName },
    {
      key: 'pack',
      title: t('catalogue.product.pack'),
      number: true,
      render: ({ pack, unit }) => `${format.number(pack)} ${unit}`,
    },
    {
      key: 'price',
      title: t('catalogue.product.price'),
      number: true,
      render: ({ priceFen }) => format.money(priceFen),
    },
    {
      key: 'state',
      title: t('catalogue.product.state'),
      render: ({ active }) => (
        <span className={active ? 'tag good' : 'tag bad'}>
          {active ? t('web.state.active') : t('web.state.closed')}
        </span>
      ),
    },
  ]
  if (mayEdit)
    columns.push({
      key: 'edit',
      title: t('web.actions'),
      quiet: true,
      render: (row) => <ProductButton product={row} />,
    })
  if (page.total === 0)
    return (
      <Empty title={t('catalogue.products.empty')} action={mayEdit ? <ProductButton /> : undefined}>
        {t('catalogue.products.empty-why')}
      </Empty>
    )
  return (
    <>
      <DataTable caption={t('web.nav.products')} rows={page.rows} rowKey={({ id }) => id} columns={columns} />
      <Pager total={page.total} />
    </>
  )
}
