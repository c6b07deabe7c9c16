import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable, type Column } from '../../../ui/data-table.tsx'
import type { Filters } from '../../../ui/use-address.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { lineSearch } from './line-search.ts'
import { RateText } from './rate-text.tsx'
import { lossesOf, type Slice } from './slice-types.ts'

interface Props {
  readonly title: string
  readonly slices: readonly Slice[]
  readonly nameOf: (slice: Slice) => ReactNode
  /** An order has one line of each slice, so that a rate by order would repeat the rate by line. */
  readonly isOneLine?: boolean
}

const lineFilter: Readonly<Record<string, string>> = {
  outlet: 'outletId',
  cycle: 'cycleId',
  accountManager: 'accountManagerId',
  product: 'productId',
  brand: 'brandId',
  region: 'regionId',
  stars: 'stars',
}

interface Named {
  readonly by: string
  readonly slice: Slice
  readonly name: string
}

const filterOf = (by: string, key: string): Filters | undefined => {
  if (by === 'month') return { fromMonth: key, toMonth: key }
  const name = lineFilter[by]
  // Outlets without an account manager are no account manager's.
  return name === undefined || key === '0' ? undefined : { [name]: key }
}

/** Where a slice leads: to the lines behind its figures. */
export const sliceLink = ({ by, slice, name }: Named, filters: Filters): ReactNode => {
  const filter = filterOf(by, slice.key)
  if (filter === undefined) return name
  return (
    <Link to="/fill-lines" search={lineSearch(filters, filter)}>
      {name}
    </Link>
  )
}

/** Slices with their rates and what was lost most. */
export const SliceTable = ({ title, slices, nameOf, isOneLine = false }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const byOrder: Column<Slice> = {
    key: 'order',
    title: t('fill-rate.kind.byOrder'),
    number: true,
    render: (slice) => format.percent(slice.byOrder.rate),
  }
  const columns: Column<Slice>[] = [
    { key: 'name', title, render: nameOf },
    {
      key: 'unit',
      title: t('fill-rate.kind.byUnit'),
      number: true,
      render: ({ byUnit, target }) => <RateText rate={byUnit.rate} target={target} />,
    },
    { key: 'target', title: t('fill-rate.target'), number: true, render: ({ target }) => format.percent(target) },
    {
      key: 'line',
      title: t('fill-rate.kind.byLine'),
      number: true,
      render: ({ byLine }) => format.percent(byLine.rate),
    },
    ...(isOneLine ? [] : [byOrder]),
    { key: 'asked', title: t('fill-rate.asked'), number: true, render: ({ byUnit }) => format.number(byUnit.asked) },
    {
      key: 'lost',
      title: t('fill-rate.lost'),
      number: true,
      render: ({ byUnit }) => format.number(byUnit.asked - byUnit.filled),
    },
    {
      key: 'cause',
      title: t('fill-rate.most-lost'),
      render: (slice) => {
        const [most] = lossesOf(slice)
        return most ? t(`fill-rate.cause.${most.cause}`) : '–'
      },
    },
  ]
  return <DataTable caption={title} rows={slices} rowKey={({ key }) => key} columns={columns} />
}
