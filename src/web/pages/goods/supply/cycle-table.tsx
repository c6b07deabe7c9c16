import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Page as Rows } from '../../../../kernel/page.ts'
import { DataTable, type Column } from '../../../ui/data-table.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { StateTag } from './state-tag.tsx'
import type { CycleRecord } from './supply-types.ts'

/** What cycles may be sorted by. */
export const cycleSorts = ['name', 'code', 'state', 'mode', 'filingCloses', 'orderingCloses'] as const

interface Props {
  readonly page: Rows<CycleRecord>
  readonly sort: string
  readonly onSort: (sort: string) => void
}

/** Without a name of its own a cycle is called by its code, which need not be said twice. */
const hasOwnName = ({ name, code }: CycleRecord): boolean => name !== '' && name !== code

/** One page of cycles. */
export const CycleTable = ({ page, sort, onSort }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const codeColumn: Column<CycleRecord> = {
    key: 'code',
    title: t('supply.cycle.code'),
    sort: 'code',
    isBlank: (row) => !hasOwnName(row),
    render: (row) => hasOwnName(row) && row.code,
  }
  return (
    <>
      <DataTable
        caption={t('web.nav.cycles')}
        rows={page.rows}
        rowKey={({ id }) => id}
        name="cycles"
        sort={sort}
        onSort={onSort}
        columns={[
          {
            key: 'name',
            title: t('supply.cycle.name'),
            sort: 'name',
            render: ({ id, name, code }) => <Link to={`/cycles/${id}`}>{name || code}</Link>,
          },
          ...(page.rows.some(hasOwnName) ? [codeColumn] : []),
          {
            key: 'state',
            title: t('supply.cycle.state'),
            sort: 'state',
            render: ({ state }) => <StateTag state={state} />,
          },
          { key: 'mode', title: t('supply.cycle.mode'), sort: 'mode', render: ({ mode }) => t(`supply.mode.${mode}`) },
          {
            key: 'filing',
            title: t('supply.cycle.filing-closes'),
            sort: 'filingCloses',
            render: ({ filingClosesAt }) => (filingClosesAt === null ? '–' : format.dateTime(filingClosesAt)),
          },
          {
            key: 'ordering',
            title: t('supply.cycle.ordering-closes'),
            sort: 'orderingCloses',
            render: (row) => format.dateTime(row.orderingClosesAt),
          },
        ]}
      />
      <Pager total={page.total} />
    </>
  )
}
