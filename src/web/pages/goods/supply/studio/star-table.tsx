import { useTranslation } from 'react-i18next'
import { DataTable, type Column } from '../../../../ui/data-table.tsx'
import { Stars } from '../../../../ui/stars.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import type { StarSum } from './simulation.ts'

interface Row extends StarSum {
  readonly count: number
}

/** What each star asked, got then and would get now. */
export const StarTable = ({ byStar }: { readonly byStar: readonly StarSum[] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const number = (key: keyof StarSum, title: string): Column<Row> => ({
    key,
    title,
    number: true,
    render: (row) => format.number(row[key]),
  })
  const columns: readonly Column<Row>[] = [
    { key: 'stars', title: t('supply.studio.stars'), render: ({ count }) => <Stars count={count} /> },
    number('asked', t('supply.studio.asked')),
    number('before', t('supply.studio.then')),
    number('after', t('supply.studio.now')),
    {
      key: 'rate',
      title: t('supply.studio.rate'),
      number: true,
      render: ({ asked, after }) => format.percent(asked === 0 ? null : String(after / asked)),
    },
  ]
  const rows = byStar.map((sum, star) => ({ ...sum, count: star + 1 })).toReversed()
  return <DataTable caption={t('supply.studio.by-star')} columns={columns} rows={rows} rowKey={({ count }) => count} />
}
