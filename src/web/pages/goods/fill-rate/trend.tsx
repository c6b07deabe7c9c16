import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../../i18n/setup.ts'
import { ChartPanel } from '../../../ui/chart-panel.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { LineChart } from '../../../ui/line-chart.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { RateText } from './rate-text.tsx'
import type { Slice } from './slice-types.ts'
import './fill-rate.css'

const numberOf = (rate: string | null): number | null => (rate === null ? null : Number(rate))

const TrendTable = ({ slices }: { readonly slices: readonly Slice[] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <DataTable
      caption={t('fill-rate.trend.title')}
      rows={slices}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', title: t('fill-rate.by.cycle'), render: ({ name }) => name },
        {
          key: 'unit',
          title: t('fill-rate.kind.byUnit'),
          number: true,
          render: ({ byUnit, target }) => <RateText rate={byUnit.rate} target={target} />,
        },
        {
          key: 'line',
          title: t('fill-rate.kind.byLine'),
          number: true,
          render: ({ byLine }) => format.percent(byLine.rate),
        },
        {
          key: 'order',
          title: t('fill-rate.kind.byOrder'),
          number: true,
          render: ({ byOrder }) => format.percent(byOrder.rate),
        },
        { key: 'target', title: t('fill-rate.target'), number: true, render: ({ target }) => format.percent(target) },
      ]}
    />
  )
}

const Picture = ({ slices }: { readonly slices: readonly Slice[] }) => {
  const { t } = useTranslation()
  const chart = useMemo(() => {
    const percent = (digits: number): ((value: number) => string) => {
      const written = new Intl.NumberFormat(currentLanguage(), {
        style: 'percent',
        minimumFractionDigits: digits,
        maximumFractionDigits: 1,
      })
      return (value) => written.format(value)
    }
    return {
      labels: slices.map(({ name }) => name),
      format: percent(1),
      formatTick: percent(0),
      series: [
        { name: t('fill-rate.kind.byUnit'), values: slices.map(({ byUnit }) => numberOf(byUnit.rate)) },
        { name: t('fill-rate.kind.byLine'), values: slices.map(({ byLine }) => numberOf(byLine.rate)) },
        { name: t('fill-rate.target'), values: slices.map(({ target }) => numberOf(target)), isDashed: true },
      ],
    }
  }, [slices, t])
  return <LineChart {...chart} />
}

/** The rates cycle by cycle with the staged target: as a picture, or as a table that says the same. */
export const Trend = ({ slices }: { readonly slices: readonly Slice[] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const [first, last] = [slices[0], slices.at(-1)]
  if (!first || !last || slices.length < 2) return null
  const summary = t('fill-rate.trend.summary', {
    from: first.name,
    to: last.name,
    before: format.percent(first.byUnit.rate),
    now: format.percent(last.byUnit.rate),
  })
  return (
    <ChartPanel
      title={t('fill-rate.trend.title')}
      summary={summary}
      chart={<Picture slices={slices} />}
      table={<TrendTable slices={slices} />}
    />
  )
}
