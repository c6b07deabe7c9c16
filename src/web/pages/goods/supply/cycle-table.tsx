import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Page as Rows } from '../../../../kernel/page.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { StateTag } from './state-tag.tsx'
import type { CycleRecord } from './supply-types.ts'

/** One page of cycles. */
export const CycleTable = ({ page }: { readonly page: Rows<CycleRecord> }) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <DataTable
        caption={t('web.nav.cycles')}
        rows={page.rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            title: t('supply.cycle.name'),
            render: ({ id, name, code }) => <Link to={`/cycles/${id}`}>{name || code}</Link>,
          },
          { key: 'code', title: t('supply.cycle.code'), render: ({ code }) => code },
          { key: 'state', title: t('supply.cycle.state'), render: ({ state }) => <StateTag state={state} /> },
          { key: 'mode', title: t('supply.cycle.mode'), render: ({ mode }) => t(`supply.mode.${mode}`) },
          {
            key: 'filing',
            title: t('supply.cycle.filing-closes'),
            render: ({ filingClosesAt }) => (filingClosesAt === null ? '–' : format.dateTime(filingClosesAt)),
          },
          {
            key: 'ordering',
            title: t('supply.cycle.ordering-closes'),
            render: (row) => format.dateTime(row.orderingClosesAt),
          },
        ]}
      />
      <Pager total={page.total} />
    </>
  )
}
