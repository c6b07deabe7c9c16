import { LineChart as Lines } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useMedia } from './use-media.ts'

register([Lines, GridComponent, TooltipComponent, SVGRenderer])

/** One line of a chart; null where there is nothing. */
export interface Series {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly isDashed?: boolean
}

interface Props {
  readonly labels: readonly string[]
  readonly series: readonly Series[]
  readonly format: (value: number) => string
}

const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

const optionOf = ({ labels, series, format }: Props) => {
  const axis = { color: colour('--muted'), fontSize: 12 }
  return {
    animation: false,
    grid: { left: 4, right: 12, top: 16, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis' as const,
      backgroundColor: colour('--paper'),
      borderColor: colour('--line'),
      textStyle: { color: colour('--ink') },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : '–'),
    },
    xAxis: {
      type: 'category' as const,
      data: [...labels],
      axisLabel: axis,
      axisLine: { lineStyle: { color: colour('--edge') } },
    },
    yAxis: {
      type: 'value' as const,
      max: 1,
      interval: 0.05,
      min: ({ min }: { min: number }) => Math.max(0, Math.floor(min * 10 - 0.001) / 10),
      axisLabel: { ...axis, formatter: format },
      splitLine: { lineStyle: { color: colour('--line') } },
    },
    series: series.map((one, place) => ({
      type: 'line' as const,
      name: one.name,
      data: [...one.values],
      symbol: one.isDashed ? 'none' : 'circle',
      symbolSize: 7,
      step: one.isDashed ? ('middle' as const) : undefined,
      lineStyle: { width: 2, type: one.isDashed ? ('dashed' as const) : ('solid' as const) },
      color: colour(one.isDashed ? '--warn' : place === 0 ? '--accent' : '--muted'),
    })),
  }
}

const Canvas = ({ labels, series, format }: Props) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return undefined
    const chart = init(place.current, null, { renderer: 'svg' })
    chart.setOption(optionOf({ labels, series, format }))
    const observer = new ResizeObserver(() => chart.resize())
    observer.observe(place.current)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [labels, series, format])
  return <div ref={place} className="chart" aria-hidden="true" />
}

/** A line chart of rates. It is a picture only: whoever shows it gives a table beside it. */
export const LineChart = (props: Props) => {
  // Colours are read when the picture is drawn, so another mode means another picture.
  const isDark = useMedia('(prefers-color-scheme: dark)')
  return <Canvas key={String(isDark)} {...props} />
}
