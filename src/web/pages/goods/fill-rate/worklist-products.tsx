import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { lineSearch } from './line-search.ts'
import { RateText } from './rate-text.tsx'
import type { Worklist } from './slice-types.ts'

/** The products that were short most. */
export const WorklistProducts = ({ list }: { readonly list: Worklist }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const title = t('fill-rate.work.products-of', { code: list.cycleCode ?? '' })
  if (list.products.length === 0) return null
  return (
    <section className="stack" aria-labelledby="low-products">
      <h2 id="low-products">{title}</h2>
      <DataTable
        caption={title}
        rows={list.products}
        rowKey={({ productId }) => productId}
        columns={[
          {
            key: 'name',
            title: t('fill-rate.by.product'),
            render: ({ key, name }) => (
              <Link to="/fill-lines" search={lineSearch({ productId: key, cycleId: String(list.cycleId) })}>
                {name}
              </Link>
            ),
          },
          {
            key: 'rate',
            title: t('fill-rate.kind.byUnit'),
            number: true,
            render: ({ byUnit, target }) => <RateText rate={byUnit.rate} target={target} />,
          },
          {
            key: 'asked',
            title: t('fill-rate.asked'),
            number: true,
            render: ({ byUnit }) => format.number(byUnit.asked),
          },
          {
            key: 'lost',
            title: t('fill-rate.lost'),
            number: true,
            render: ({ byUnit }) => format.number(byUnit.asked - byUnit.filled),
          },
          {
            key: 'cause',
            title: t('fill-rate.most-lost'),
            render: ({ mostLost }) => (mostLost === null ? '–' : t(`fill-rate.cause.${mostLost}`)),
          },
        ]}
      />
    </section>
  )
}
