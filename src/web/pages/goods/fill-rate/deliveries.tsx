import type { Answer } from '../../../../kernel/contract.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  exportDeliveries,
  getDeliveryTemplate,
  importDeliveries,
  listDeliveries,
  listDeliveryCycles,
} from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { urlOf } from '../../../client.ts'
import { Choice } from '../../../ui/choice.tsx'
import { FileImport } from '../../../ui/file-import/file-import.tsx'
import { ExportLinks } from '../../../ui/export-links.tsx'
import type { Column } from '../../../ui/column.ts'
import { Empty } from '../../../ui/empty.tsx'
import { NothingFits } from '../../../ui/nothing-fits.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { pageSize } from '../../../ui/pager.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useSort } from '../../../ui/use-sort.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { CompleteSwitch } from './complete-switch.tsx'
import type { Recorded } from './delivery-form.tsx'
import { RecordDelivery, RecordedNotice } from './record-delivery.tsx'
import { useMayRecord } from './use-may-record.ts'

type DeliveryPage = Answer<typeof listDeliveries>
type Delivery = DeliveryPage['rows'][number]

const useColumns = (): readonly Column<Delivery>[] => {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    {
      key: 'reference',
      title: t('fill-rate.deliveries.reference'),
      sort: 'reference',
      render: ({ reference }) => reference,
    },
    {
      key: 'day',
      title: t('fill-rate.deliveries.day'),
      sort: 'deliveredOn',
      render: ({ deliveredOn }) => format.day(deliveredOn),
    },
    { key: 'outlet', title: t('fill-rate.by.outlet'), sort: 'outlet', render: ({ outletName }) => outletName },
    { key: 'product', title: t('fill-rate.by.product'), sort: 'product', render: ({ productName }) => productName },
    {
      key: 'quantity',
      title: t('fill-rate.deliveries.quantity'),
      sort: 'quantity',
      number: true,
      render: ({ quantity }) => format.number(quantity),
    },
  ]
}

const sorts = ['deliveredOn', 'reference', 'outlet', 'product', 'quantity'] as const

interface RowsProps {
  readonly page: DeliveryPage
  readonly sort: string
  readonly onSort: (sort: string) => void
}

const Rows = ({ page, sort, onSort }: RowsProps) => {
  const { t } = useTranslation()
  const columns = useColumns()
  if (page.total === 0)
    return (
      <NothingFits>
        <Empty title={t('fill-rate.deliveries.empty')}>{t('fill-rate.deliveries.empty-why')}</Empty>
      </NothingFits>
    )
  return (
    <PagedTable
      name="deliveries"
      caption={t('web.nav.deliveries')}
      page={page}
      rowKey={({ id }) => id}
      columns={columns}
      sort={sort}
      onSort={onSort}
    />
  )
}

const ImportButton = () => {
  const { t } = useTranslation()
  return (
    <FileImport label={t('fill-rate.deliveries.import')} contract={importDeliveries} template={getDeliveryTemplate} />
  )
}

/** What was delivered against orders: a delivery short of its order counts in the fill rate. */
export const Screen = () => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  const [recorded, setRecorded] = useState<Recorded | null>(null)
  const mayRecord = useMayRecord()
  const cycles = useLoad(listDeliveryCycles).data ?? []
  const chosen = cycles.find((cycle) => String(cycle.cycleId) === filters['cycleId'])
  const shown = chosen ?? cycles[0]
  const query = { search: filters['search'] ?? '', cycleId: chosen?.cycleId }
  const [sort, onSort] = useSort(sorts, '-deliveredOn')
  const paged = { ...query, sort, page: Number(filters['page'] ?? 1), size: pageSize }
  const deliveries = useLoad(listDeliveries, { query: paged }, { keep: true })
  const actions = (
    <>
      {mayRecord && <RecordDelivery cycles={cycles} cycleId={shown?.cycleId} onRecorded={setRecorded} />}
      {mayRecord && <ImportButton />}
      <ExportLinks href={urlOf(exportDeliveries, { query: { cycleId: chosen?.cycleId } })} />
    </>
  )
  return (
    <Page title={t('web.nav.deliveries')} note={t('fill-rate.deliveries.note')} actions={actions}>
      {recorded && <RecordedNotice recorded={recorded} onClose={() => setRecorded(null)} />}
      <div className="filters">
        <SearchField
          label={t('fill-rate.deliveries.search')}
          value={query.search}
          onSearch={(search) => change({ search })}
        />
        <Choice
          label={t('fill-rate.by.cycle')}
          value={filters['cycleId'] ?? ''}
          options={[
            { value: '', label: t('fill-rate.deliveries.any-cycle') },
            ...cycles.map(({ cycleId, code }) => ({ value: String(cycleId), label: code })),
          ]}
          onChange={(cycleId) => change({ cycleId })}
        />
      </div>
      {shown && <CompleteSwitch cycle={shown} />}
      <Loaded query={deliveries}>{(page) => <Rows page={page} sort={sort} onSort={onSort} />}</Loaded>
    </Page>
  )
}
