import type { Answer } from '../../../../kernel/contract.ts'
import { useTranslation } from 'react-i18next'
import { exportDeliveries, importDeliveries, listDeliveries } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { urlOf } from '../../../client.ts'
import { CsvImport } from '../../../ui/csv-import.tsx'
import { CsvLink } from '../../../ui/csv-link.tsx'
import { DataTable, type Column } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager, pageSize } from '../../../ui/pager.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { useMe } from '../../../ui/session.ts'
import { useAction } from '../../../ui/use-action.ts'
import { useAddress } from '../../../ui/use-address.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoad } from '../../../ui/use-load.ts'

type Delivery = Answer<typeof listDeliveries>['rows'][number]

const useColumns = (): readonly Column<Delivery>[] => {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    {
      key: 'reference',
      title: t('fill-rate.deliveries.reference'),
      render: ({ reference }) => reference,
    },
    {
      key: 'day',
      title: t('fill-rate.deliveries.day'),
      render: ({ deliveredOn }) => format.day(deliveredOn),
    },
    { key: 'outlet', title: t('fill-rate.by.outlet'), render: ({ outletName }) => outletName },
    { key: 'product', title: t('fill-rate.by.product'), render: ({ productName }) => productName },
    {
      key: 'quantity',
      title: t('fill-rate.deliveries.quantity'),
      number: true,
      render: ({ quantity }) => format.number(quantity),
    },
  ]
}

/** What was delivered against orders: a delivery short of its order counts in the fill rate. */
export const Screen = () => {
  const { t } = useTranslation()
  const columns = useColumns()
  const [filters, change] = useAddress()
  const mayImport = useMe().role !== 'accountManager'
  const query = { search: filters['search'] ?? '', page: Number(filters['page'] ?? 1), size: pageSize }
  const deliveries = useLoad(listDeliveries, { query }, { keep: true })
  const bring = useAction(importDeliveries, { said: t('fill-rate.deliveries.imported'), quiet: true })
  const importer = mayImport && (
    <CsvImport
      label={t('fill-rate.deliveries.import')}
      columns="reference, cycle, outlet, product, quantity, deliveredOn"
      send={async (body) => void (await bring.mutateAsync({ body }))}
    />
  )
  return (
    <Page
      title={t('web.nav.deliveries')}
      note={t('fill-rate.deliveries.note')}
      actions={
        <>
          {importer}
          <CsvLink href={urlOf(exportDeliveries)} />
        </>
      }
    >
      <SearchField
        label={t('fill-rate.deliveries.search')}
        value={query.search}
        onSearch={(search) => change({ search })}
      />
      <Loaded query={deliveries}>
        {({ rows, total }) =>
          total === 0 ? (
            <Empty title={t('fill-rate.deliveries.empty')}>{t('fill-rate.deliveries.empty-why')}</Empty>
          ) : (
            <>
              <DataTable caption={t('web.nav.deliveries')} rows={rows} rowKey={({ id }) => id} columns={columns} />
              <Pager total={total} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
