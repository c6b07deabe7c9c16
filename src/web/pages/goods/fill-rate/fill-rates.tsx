import { useTranslation } from 'react-i18next'
import { exportFillRates, getFillRates, sliceBy } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { urlOf } from '../../../client.ts'
import { ExportLinks } from '../../../ui/export-links.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager, pageSize } from '../../../ui/pager.tsx'
import { useAddress, type Filters } from '../../../ui/use-address.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { RateFigures } from './rate-figures.tsx'
import { lineSearch, linesHref } from './line-search.ts'
import { NothingFound } from './nothing-found.tsx'
import { ReportLink } from './report-link.tsx'
import { RateMap } from './rate-map.tsx'
import { RateFilters } from './rate-filters.tsx'
import { sliceLink, SliceTable } from './slice-table.tsx'
import type { Slice } from './slice-types.ts'
import { Trend } from './trend.tsx'
import { Waterfall } from './waterfall.tsx'

const sorts = ['lowest', 'name', 'lost'] as const

const queryOf = (filters: Filters) => ({
  by: sliceBy.options.find((one) => one === filters['by']) ?? ('region' as const),
  fromMonth: filters['fromMonth'],
  toMonth: filters['toMonth'],
  regionId: filters['regionId'],
  brandId: filters['brandId'],
  stars: filters['stars'],
})

/** Where do we break our promise, and is it getting better? */
export const Screen = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const [filters] = useAddress()
  const query = queryOf(filters)
  const sort = sorts.find((one) => one === filters['sort']) ?? 'lowest'
  const page = { search: filters['search'] ?? '', page: Number(filters['page'] ?? 1), size: pageSize }
  const slices = useLoad(getFillRates, { query: { ...query, ...page, sort } })
  const trend = useLoad(getFillRates, { query: { ...query, by: 'cycle', size: 60 } }, { keep: true })
  const label = (slice: Slice): string => {
    if (query.by === 'stars') return t('web.stars', { count: Number(slice.key) })
    return query.by === 'month' ? format.month(slice.key) : slice.name
  }
  return (
    <Page
      title={t('web.nav.fill-rates')}
      note={t('fill-rate.note')}
      actions={
        <>
          <LinkButton to={linesHref(filters)} kind="plain" label={t('fill-rate.lines.all')} />
          <ReportLink filters={filters} />
          <ExportLinks href={urlOf(exportFillRates, { query })} />
        </>
      }
    >
      <RateFilters />
      <Loaded query={slices}>
        {({ rows, total, all }) =>
          total === 0 ? (
            <NothingFound />
          ) : (
            <>
              <RateFigures slice={all} />
              <Waterfall slice={all} searchOf={(cause) => lineSearch(filters, cause && { cause })} />
              {trend.data && <Trend slices={trend.data.rows} />}
              <RateMap />
              <SliceTable
                title={t(`fill-rate.by.${query.by}`)}
                slices={rows}
                isOneLine={query.by === 'product'}
                nameOf={(slice) => sliceLink({ by: query.by, slice, name: label(slice) }, filters)}
              />
              <Pager total={total} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
