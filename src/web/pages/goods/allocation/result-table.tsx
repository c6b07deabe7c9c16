import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../../kernel/contract.ts'
import type { getResults } from '../../../../goods/allocation/allocation.contract.ts'
import { listProducts } from '../../../../network/catalogue/catalogue.contract.ts'
import { DataTable, type Column } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoadAll } from '../../../ui/use-load-all.ts'
import { heightText } from './height-text.ts'
import type { Stage } from './stage-choice.tsx'
import './awards.css'

type Result = Answer<typeof getResults>[number]

interface Props {
  readonly cycleId: number
  readonly stage: Stage
  readonly rows: readonly Result[]
}

const ReasonTags = ({ reasons }: { readonly reasons: Result['reasons'] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const most = Object.entries(reasons).toSorted(([, one], [, other]) => other - one)
  return (
    <span className="row reasons">
      {most.map(([reason, count]) => (
        <span key={reason} className={reason === 'full' ? 'tag good' : 'tag'}>
          {t(`allocation.reason-${reason}`)} {format.number(count)}
        </span>
      ))}
    </span>
  )
}

const enough = (supply: number) => (supply === 0 ? 'allocation.results.no-supply' : 'allocation.results.enough')

/** Outlets in full of those that asked; a guarantee is a promise before anybody asked, so there is nothing to count. */
const inFull = (full: number, asking: number, format: (value: number) => string): string =>
  asking === 0 ? '–' : `${format(full)} / ${format(asking)}`

const useColumns = (cycleId: number, stage: Stage): readonly Column<Result>[] => {
  const { t } = useTranslation()
  const format = useFormat()
  const products = useLoadAll(listProducts)
  const nameOf = (id: number): string => products.data?.find((product) => product.id === id)?.name ?? ''
  return [
    {
      key: 'product',
      title: t('allocation.results.product'),
      render: ({ productId }) => (
        <Link to={`/cycles/${cycleId}/products/${productId}`} search={{ stage }}>
          {nameOf(productId)}
        </Link>
      ),
    },
    {
      key: 'supply',
      title: t('allocation.results.supply'),
      number: true,
      render: ({ supply }) => format.number(supply),
    },
    {
      key: 'asked',
      title: t('allocation.results.requested'),
      number: true,
      render: ({ requested }) => format.number(requested),
    },
    {
      key: 'served',
      title: t('allocation.results.served'),
      number: true,
      render: ({ served }) => format.number(served),
    },
    {
      key: 'outlets',
      title: t('allocation.results.in-full'),
      number: true,
      render: ({ outletsInFull, outletsAsking }) => inFull(outletsInFull, outletsAsking, format.number),
    },
    {
      key: 'waterline',
      title: t('allocation.results.waterline'),
      number: true,
      render: ({ waterline, supply }) =>
        waterline === null ? t(enough(supply)) : heightText(waterline, format.number),
    },
    {
      key: 'jain',
      title: t('allocation.results.jain'),
      number: true,
      render: ({ jain }) => (jain === null ? '–' : jain.toFixed(3)),
    },
    {
      key: 'reasons',
      title: t('allocation.results.reasons'),
      render: ({ reasons }) => <ReasonTags reasons={reasons} />,
    },
  ]
}

/** Product by product: supply, asked, served, waterline, fairness, reasons. */
export const ResultTable = ({ cycleId, stage, rows }: Props) => {
  const { t } = useTranslation()
  const columns = useColumns(cycleId, stage)
  return (
    <DataTable
      caption={t('allocation.results.title')}
      rows={rows}
      rowKey={({ productId }) => productId}
      columns={columns}
    />
  )
}
