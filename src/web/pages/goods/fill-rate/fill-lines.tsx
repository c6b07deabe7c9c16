import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import type { Answer } from '../../../../kernel/contract.ts'
import { cause, listFillLines } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { Choice } from '../../../ui/choice.tsx'
import { urlOf } from '../../../client.ts'
import { ExportLinks } from '../../../ui/export-links.tsx'
import type { Column } from '../../../ui/column.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { pageSize } from '../../../ui/pager.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useSort } from '../../../ui/use-sort.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { lineSearch } from './line-search.ts'
import { MonthChoices } from './month-choice.tsx'
import { NothingFound } from './nothing-found.tsx'
import { PlaceChoices } from './place-choices.tsx'
import { lossesOf } from './slice-types.ts'

type Lines = Answer<typeof listFillLines>
type Line = Lines['rows'][number]

const useColumns = (): readonly Column<Line>[] => {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    {
      key: 'outlet',
      title: t('fill-rate.by.outlet'),
      sort: 'outlet',
      render: ({ outletId, outletName }) => <Link to={`/outlets/${outletId}`}>{outletName}</Link>,
    },
    { key: 'product', title: t('fill-rate.by.product'), sort: 'product', render: ({ productName }) => productName },
    { key: 'cycle', title: t('fill-rate.by.cycle'), sort: 'cycle', render: ({ cycleCode }) => cycleCode },
    {
      key: 'asked',
      title: t('fill-rate.asked'),
      sort: 'asked',
      number: true,
      render: ({ asked }) => format.number(asked),
    },
    {
      key: 'ordered',
      title: t('fill-rate.lines.ordered'),
      sort: 'ordered',
      number: true,
      render: ({ ordered }) => format.number(ordered),
    },
    {
      key: 'delivered',
      title: t('fill-rate.lines.delivered'),
      sort: 'delivered',
      number: true,
      render: ({ delivered }) =>
        delivered === null ? <span className="muted">{t('fill-rate.lines.unknown')}</span> : format.number(delivered),
    },
    {
      key: 'lost',
      title: t('fill-rate.lost'),
      sort: 'lost',
      number: true,
      render: ({ asked, filled }) => format.number(asked - filled),
    },
    {
      key: 'causes',
      title: t('fill-rate.lines.causes'),
      render: (line) =>
        lossesOf(line)
          .map(({ cause: one, units }) => `${t(`fill-rate.cause.${one}`)} ${format.number(units)}`)
          .join(' · ') || '–',
    },
  ]
}

const narrowed = ['outlet', 'product', 'cycle', 'accountManager', 'stars'] as const

const filterName = (one: (typeof narrowed)[number]): string => (one === 'stars' ? one : `${one}Id`)

const sorts = ['outlet', 'product', 'cycle', 'asked', 'ordered', 'delivered', 'lost'] as const

/** What of the address narrows the list to one outlet, product or cycle; each can be taken away. */
const Narrowed = ({ line }: { readonly line: Line | undefined }) => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  const { stars } = filters
  const names: Readonly<Record<(typeof narrowed)[number], string | undefined>> = {
    outlet: line?.outletName,
    product: line?.productName,
    cycle: line?.cycleCode,
    accountManager: line?.accountManagerName,
    stars: stars && t('web.stars', { count: Number(stars) }),
  }
  const shown = narrowed.filter((one) => filters[filterName(one)])
  if (shown.length === 0) return null
  return (
    <div className="row">
      {shown.map((one) => (
        <span key={one} className="row tag">
          {t('fill-rate.lines.only', {
            what: t(`fill-rate.by.${one}`),
            name: names[one] ?? `#${filters[filterName(one)]}`,
          })}
          <Button
            kind="quiet"
            size="small"
            aria-label={t('fill-rate.lines.without', { name: t(`fill-rate.by.${one}`) })}
            onClick={() => change({ [filterName(one)]: undefined })}
          >
            ×
          </Button>
        </span>
      ))}
    </div>
  )
}

const Filters = () => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  return (
    <div className="filters">
      <Choice
        label={t('fill-rate.lines.causes')}
        value={filters['cause'] ?? ''}
        options={[
          { value: '', label: t('fill-rate.lines.any-cause') },
          ...cause.options.map((value) => ({ value, label: t(`fill-rate.cause.${value}`) })),
        ]}
        onChange={(value) => change({ cause: value })}
      />
      <PlaceChoices />
      <MonthChoices />
    </div>
  )
}

/** The lines behind every figure: asked, ordered, delivered, and why the rest did not come. */
export const Screen = () => {
  const { t } = useTranslation()
  const columns = useColumns()
  const [filters] = useAddress()
  const search = lineSearch(filters)
  const [sort, onSort] = useSort(sorts, '-lost')
  const query = { ...search, cause: cause.options.find((one) => one === search['cause']), sort }
  const paged = { ...query, page: Number(filters['page'] ?? 1), size: pageSize }
  const lines = useLoad(listFillLines, { query: paged }, { keep: true })
  return (
    <Page
      title={t('fill-rate.lines.title')}
      note={t('fill-rate.lines.note')}
      actions={<ExportLinks href={urlOf(listFillLines, { query })} />}
    >
      <Filters />
      <Narrowed line={lines.data?.rows[0]} />
      <Loaded query={lines}>
        {(page) =>
          page.total === 0 ? (
            <NothingFound />
          ) : (
            <PagedTable
              caption={t('fill-rate.lines.title')}
              page={page}
              rowKey={({ outletId, cycleId, productId }) => `${outletId} ${cycleId} ${productId}`}
              columns={columns}
              name="fill-lines"
              sort={sort}
              onSort={onSort}
            />
          )
        }
      </Loaded>
    </Page>
  )
}
