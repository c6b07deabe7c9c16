import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import {
  listAwards,
  reason as reasonShape,
  stage as stageShape,
} from '../../../../goods/allocation/allocation.contract.ts'
import { getCycle } from '../../../../goods/supply/supply.contract.ts'
import type { Answer } from '../../../../kernel/contract.ts'
import { getProduct } from '../../../../network/catalogue/catalogue.contract.ts'
import type { Column } from '../../../ui/column.ts'
import { Empty } from '../../../ui/empty.tsx'
import { NothingFits } from '../../../ui/nothing-fits.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { pageSize } from '../../../ui/pager.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { Stars } from '../../../ui/stars.tsx'
import { useAddress, type Filters as AddressFilters } from '../../../ui/use-address.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { Choice } from '../../../ui/choice.tsx'
import { useSort } from '../../../ui/use-sort.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { useMe } from '../../../ui/session.ts'
import { AwardWaterline } from './award-waterline.tsx'
import { heightText } from './height-text.ts'

type Row = Answer<typeof listAwards>['rows'][number]

const useColumns = (): readonly Column<Row>[] => {
  const { t } = useTranslation()
  const format = useFormat()
  const quantity = (value: number | null): string => (value === null ? '–' : format.number(value))
  return [
    {
      key: 'outlet',
      title: t('web.nav.outlets'),
      sort: 'outlet',
      render: ({ outletId, outletName }) => <Link to={`/outlets/${outletId}`}>{outletName}</Link>,
    },
    {
      key: 'stars',
      title: t('allocation.results.stars'),
      sort: 'stars',
      render: ({ stars }) => <Stars count={stars} />,
    },
    {
      key: 'weight',
      title: t('allocation.results.weight'),
      sort: 'weight',
      number: true,
      render: ({ weight }) => heightText(weight, format.number),
    },
    {
      key: 'asked',
      title: t('allocation.award.asked'),
      sort: 'requested',
      number: true,
      render: ({ requested }) => format.number(requested),
    },
    {
      key: 'limit',
      title: t('allocation.award.limit'),
      sort: 'limit',
      number: true,
      render: ({ limit }) => quantity(limit),
    },
    {
      key: 'line',
      title: t('allocation.award.entitled'),
      sort: 'entitled',
      number: true,
      render: ({ entitled }) => quantity(entitled),
    },
    {
      key: 'got',
      title: t('allocation.award.got'),
      sort: 'awarded',
      number: true,
      render: ({ awarded }) => <span className="strong">{format.number(awarded)}</span>,
    },
    {
      key: 'reason',
      title: t('allocation.results.reasons'),
      sort: 'reason',
      render: ({ reason }) => t(`allocation.reason-${reason}`),
    },
  ]
}

const sorts = ['outlet', 'stars', 'weight', 'requested', 'limit', 'entitled', 'awarded', 'reason'] as const

const reasonOf = (filters: AddressFilters) => reasonShape.options.find((one) => one === filters['reason'])

const Filters = () => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  return (
    <div className="filters">
      <SearchField
        label={t('allocation.results.search')}
        value={filters['search'] ?? ''}
        onSearch={(search) => change({ search })}
      />
      <Choice
        label={t('allocation.results.reasons')}
        value={reasonOf(filters) ?? ''}
        options={[
          { value: '', label: t('allocation.results.any-reason') },
          ...reasonShape.options.map((value) => ({ value, label: t(`allocation.reason-${value}`) })),
        ]}
        onChange={(value) => change({ reason: value })}
      />
    </div>
  )
}

/** The awards of one product in one cycle. */
export const Screen = () => {
  const { t } = useTranslation()
  const { cycleId = '', productId = '' } = useParams({ strict: false }) as { cycleId?: string; productId?: string }
  const [filters] = useAddress()
  const columns = useColumns()
  const seesAll = useMe().role !== 'accountManager'
  const stage = stageShape.options.find((one) => one === filters['stage']) ?? 'award'
  const params = { cycleId: Number(cycleId), productId: Number(productId) }
  const [sort, onSort] = useSort(sorts, 'outlet')
  const reason = reasonOf(filters)
  const query = {
    search: filters['search'] ?? '',
    stage,
    reason,
    sort,
    page: Number(filters['page'] ?? 1),
    size: pageSize,
  }
  const cycle = useLoad(getCycle, { params: { id: params.cycleId } }).data
  const cycleName = cycle && t('allocation.results.back-to', { name: cycle.name || cycle.code })
  const product = useLoad(getProduct, { params: { id: params.productId } })
  const awards = useLoad(listAwards, { params, query }, { keep: true })
  return (
    <Page
      title={product.data?.name ?? t('allocation.results.title')}
      note={<Link to={`/cycles/${cycleId}`}>{cycleName ?? t('allocation.results.back')}</Link>}
    >
      {seesAll && <AwardWaterline {...params} stage={stage} />}
      <Filters />
      <Loaded query={awards}>
        {(page) =>
          page.total === 0 ? (
            <NothingFits>
              <Empty title={t('allocation.results.nobody')} />
            </NothingFits>
          ) : (
            <PagedTable
              caption={t('allocation.results.title')}
              page={page}
              rowKey={({ outletId }) => outletId}
              columns={columns}
              name="product-awards"
              sort={sort}
              onSort={onSort}
            />
          )
        }
      </Loaded>
    </Page>
  )
}
