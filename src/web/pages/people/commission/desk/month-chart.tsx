import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartPanel } from '../../../../ui/chart-panel.tsx'
import { DataTable } from '../../../../ui/data-table.tsx'
import { LineChart } from '../../../../ui/line-chart.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { fenOf, PayAmount } from '../pay-amount.tsx'
import type { RunHead } from './desk-types.ts'
import { roundAbove } from './round-above.ts'

const mostMonths = 12

const Picture = ({ runs }: { readonly runs: readonly RunHead[] }) => {
  const { t } = useTranslation()
  const { money, number, month } = useFormat()
  const chart = useMemo(() => {
    const totals = runs.map(({ total }) => fenOf(total))
    // The picture is drawn for shares of one: of a round amount above the largest total.
    const whole = roundAbove(Math.max(...totals))
    return {
      labels: runs.map(({ period }) => month(period)),
      format: (share: number) => money(Math.round(share * whole)),
      formatTick: (share: number) => number(Math.round((share * whole) / 100)),
      series: [{ name: t('desk.total'), values: totals.map((total) => total / whole) }],
    }
  }, [runs, t, money, number, month])
  return <LineChart {...chart} />
}

const Table = ({ runs }: { readonly runs: readonly RunHead[] }) => {
  const { t } = useTranslation()
  const { month } = useFormat()
  return (
    <DataTable
      caption={t('desk.chart')}
      rows={runs}
      rowKey={({ id }) => id}
      columns={[
        { key: 'period', title: t('desk.month'), render: ({ period }) => month(period) },
        { key: 'total', title: t('desk.total'), number: true, render: ({ total }) => <PayAmount amount={total} /> },
      ]}
    />
  )
}

/** What a station paid month by month, as a picture or as a table that says the same. */
export const MonthChart = ({ runs }: { readonly runs: readonly RunHead[] }) => {
  const { t } = useTranslation()
  const { money, month } = useFormat()
  const shown = useMemo(() => runs.slice(0, mostMonths).toReversed(), [runs])
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last || shown.length < 2 || shown.every(({ total }) => fenOf(total) <= 0)) return null
  const summary = t('desk.chart-summary', {
    from: month(first.period),
    before: money(fenOf(first.total)),
    to: month(last.period),
    now: money(fenOf(last.total)),
  })
  return (
    <ChartPanel
      title={t('desk.chart')}
      summary={summary}
      chart={<Picture runs={shown} />}
      table={<Table runs={shown} />}
    />
  )
}
