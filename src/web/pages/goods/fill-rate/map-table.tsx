import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import type { Matrix } from './slice-types.ts'

interface Props {
  readonly matrix: Matrix
  readonly axes: { readonly rows: 'outlet' | 'region'; readonly columns: 'product' | 'brand' }
}

/** The fields of the map as rows, lowest first. */
export const MapTable = ({ matrix, axes }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const rows = matrix.cells.toSorted((a, b) => Number(a.rate) - Number(b.rate) || b.asked - a.asked)
  return (
    <DataTable
      caption={t('fill-rate.map.title')}
      rows={rows}
      rowKey={({ row, column }) => `${row} ${column}`}
      columns={[
        { key: 'row', title: t(`fill-rate.by.${axes.rows}`), render: ({ row }) => matrix.rows[row]?.name },
        {
          key: 'column',
          title: t(`fill-rate.by.${axes.columns}`),
          render: ({ column }) => matrix.columns[column]?.name,
        },
        { key: 'rate', title: t('fill-rate.kind.byUnit'), number: true, render: ({ rate }) => format.percent(rate) },
        { key: 'asked', title: t('fill-rate.asked'), number: true, render: ({ asked }) => format.number(asked) },
        {
          key: 'lost',
          title: t('fill-rate.lost'),
          number: true,
          render: ({ asked, filled }) => format.number(asked - filled),
        },
        {
          key: 'cause',
          title: t('fill-rate.most-lost'),
          render: ({ mostLost }) => (mostLost === null ? '–' : t(`fill-rate.cause.${mostLost}`)),
        },
      ]}
    />
  )
}
