import { useTranslation } from 'react-i18next'
import type { getFilingProgress } from '../../../../goods/ordering/ordering.contract.ts'
import type { Answer } from '../../../../kernel/contract.ts'
import { DataTable, type Column } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/use-format.ts'

type FiledProduct = Answer<typeof getFilingProgress>['products'][number]

/** How many times the supply is asked for; what is asked without any supply comes first. */
const pressure = ({ filed, supply }: FiledProduct): number => (supply === 0 ? filed * 1e9 : filed / supply)

const Share = ({ product }: { readonly product: FiledProduct }) => {
  const format = useFormat()
  const { filed, supply } = product
  const share = supply === 0 ? Number(filed > 0) : filed / supply
  return (
    <span className="stacked filed-share">
      <span>{supply === 0 ? '–' : format.percent(String(share))}</span>
      <span className={share > 1 ? 'bar full' : 'bar'} aria-hidden="true">
        <span style={{ width: `${Math.min(1, share) * 100}%` }} />
      </span>
    </span>
  )
}

/** Units filed of each product against its supply, the most wanted first. */
export const FiledProducts = ({ products }: { readonly products: readonly FiledProduct[] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const number = (key: 'supply' | 'filed' | 'outlets', title: string): Column<FiledProduct> => ({
    key,
    title,
    number: true,
    render: (product) => format.number(product[key]),
  })
  const columns: readonly Column<FiledProduct>[] = [
    { key: 'product', title: t('supply.policy.product'), render: ({ name }) => name },
    { key: 'rule', title: t('supply.field.rule'), render: ({ rule }) => t(`supply.rule.${rule}`) },
    number('supply', t('supply.field.quantity')),
    number('filed', t('supply.filing.filed')),
    {
      key: 'share',
      title: t('supply.filing.share'),
      number: true,
      render: (product) => <Share product={product} />,
    },
    number('outlets', t('supply.filing.by')),
  ]
  const sorted = products.toSorted((a, b) => pressure(b) - pressure(a))
  return (
    <DataTable
      caption={t('supply.filing.products')}
      columns={columns}
      rows={sorted}
      rowKey={({ productId }) => productId}
    />
  )
}
