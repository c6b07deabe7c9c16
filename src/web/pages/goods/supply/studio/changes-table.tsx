import { useTranslation } from 'react-i18next'
import { DataTable, type Column } from '../../../../ui/data-table.tsx'
import { Stars } from '../../../../ui/stars.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import type { OutletChange } from './simulation.ts'

interface Props {
  readonly caption: string
  readonly changes: readonly OutletChange[]
}

/** Outlets with what they got then and would get now. */
export const ChangesTable = ({ caption, changes }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const signed = (units: number): string => `${units > 0 ? '+' : units < 0 ? '−' : ''}${format.number(Math.abs(units))}`
  const columns: readonly Column<OutletChange>[] = [
    { key: 'outlet', title: t('supply.studio.outlet'), render: ({ licenceNumber }) => licenceNumber },
    { key: 'stars', title: t('supply.studio.stars'), render: ({ stars }) => <Stars count={stars} /> },
    { key: 'before', title: t('supply.studio.then'), number: true, render: ({ before }) => format.number(before) },
    { key: 'after', title: t('supply.studio.now'), number: true, render: ({ after }) => format.number(after) },
    {
      key: 'change',
      title: t('supply.studio.change'),
      number: true,
      render: ({ before, after }) => signed(after - before),
    },
  ]
  return <DataTable caption={caption} columns={columns} rows={changes} rowKey={({ outletId }) => outletId} />
}
