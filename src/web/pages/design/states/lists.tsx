import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../ui/data-table.tsx'
import { Money } from '../../../ui/money.tsx'
import { State } from '../state.tsx'

const rows = [
  { id: 1, name: '永興購物廣場', stars: 5, fen: 2_657_800 },
  { id: 2, name: '稻江雜貨行', stars: 3, fen: 84_200 },
  { id: 3, name: '名字特別長、長到一行放不下的城北大酒莊門市第一分店', stars: 1, fen: 0 },
]

/** Rows in columns on a desk, in cards on a phone. */
export const ListStates = () => {
  const { t } = useTranslation()
  const columns = [
    { key: 'name', title: t('web.named'), sort: 'name', render: ({ name }: (typeof rows)[number]) => name },
    {
      key: 'stars',
      title: t('organisation.outlet.stars'),
      number: true,
      render: ({ stars }: (typeof rows)[number]) => stars,
    },
    {
      key: 'money',
      title: t('ordering.mine.money'),
      number: true,
      render: ({ fen }: (typeof rows)[number]) => <Money fen={fen} />,
    },
  ]
  return (
    <>
      <State name="sorted">
        <DataTable
          caption={t('design.state.sorted')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          sort="name"
          onSort={() => undefined}
        />
      </State>
      <State name="plain">
        <DataTable
          caption={t('design.state.plain')}
          columns={columns}
          rows={rows.slice(0, 1)}
          rowKey={({ id }) => id}
        />
      </State>
    </>
  )
}
