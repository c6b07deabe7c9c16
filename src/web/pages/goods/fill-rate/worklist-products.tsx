import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { RateText } from './rate-text.tsx'
import type { Worklist } from './slice-types.ts'

/** The products that were short most. */
export const WorklistProducts = ({ list }: { readonly list: Worklist }) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (list.products.length === 0) return null
  return (
    <section className="stack" aria-label={t('fill-rate.work.products')}>
      <h2>{t('fill-rate.work.products')}</h2>
      <DataTable
        caption={t('fill-rate.work.products')}
        rows={list.products}
        rowKey={({ productId }) => productId}
        columns={[
          { key: 'name', title: t('fill-rate.by.product'), render: ({ name }) => name },
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
