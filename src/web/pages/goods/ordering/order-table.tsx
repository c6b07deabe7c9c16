import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../ui/data-table.tsx'
import { Money } from '../../../ui/money.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import type { OrderRow } from './order-rows.ts'

/** What was asked, ordered and delivered, product by product, with the sum of it. */
export const OrderTable = ({ rows }: { readonly rows: readonly OrderRow[] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const units = (value: number | null, unit: string): string =>
    value === null ? '–' : `${format.number(value)} ${unit}`
  const money = rows.reduce((sum, { moneyFen }) => sum + moneyFen, 0)
  return (
    <>
      <p className="strong">
        {rows.some(({ ordered }) => ordered !== null)
          ? t('ordering.mine.sum', { count: rows.length, money: format.money(money) })
          : t('ordering.mine.sum-asked', { count: rows.length })}
      </p>
      <DataTable
        caption={t('web.nav.orders')}
        rows={rows}
        rowKey={({ productId }) => productId}
        columns={[
          { key: 'name', title: t('ordering.week.product'), render: ({ name }) => name },
          { key: 'asked', title: t('ordering.mine.asked'), number: true, render: (row) => units(row.asked, row.unit) },
          {
            key: 'ordered',
            title: t('ordering.mine.ordered'),
            number: true,
            render: (row) => (
              <>
                {units(row.ordered, row.unit)}
                {row.wish > 0 && (
                  <span className="small muted">
                    {' '}
                    {t('ordering.week.wished', { quantity: format.number(row.wish) })}
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'delivered',
            title: t('ordering.mine.delivered'),
            number: true,
            render: (row) => units(row.delivered, row.unit),
          },
          {
            key: 'money',
            title: t('ordering.mine.money'),
            number: true,
            render: ({ ordered, moneyFen }) => (ordered === null ? '–' : <Money fen={moneyFen} />),
          },
          {
            key: 'cause',
            title: t('ordering.mine.cause'),
            render: ({ cause }) => (cause === null ? '–' : t(`fill-rate.cause.${cause}`)),
          },
        ]}
      />
    </>
  )
}
