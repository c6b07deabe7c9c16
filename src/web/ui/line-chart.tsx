import { useState, type PointerEvent } from 'react'
import {
  columnsOf,
  heightAt,
  nearestColumn,
  pathOf,
  scaleOf,
  shownLabels,
  type Room,
  type Series,
} from './line-geometry.ts'
import { useWidth } from './use-width.ts'
import './line-chart.css'

interface Props {
  readonly labels: readonly string[]
  readonly series: readonly Series[]
  readonly format: (value: number) => string
  /** Shorter on the axis, whose values are round. */
  readonly formatTick?: (value: number) => string
  /** The figure each label stands for, where the way between them means something; else they stand evenly. */
  readonly figures?: readonly number[]
}

interface Drawn extends Props {
  readonly room: Room
  readonly scale: ReturnType<typeof scaleOf>
  readonly columns: readonly number[]
}

const height = 260
const labelWidth = 76
/** From this number of points on a line alone is calmer. */
const manyPoints = 30

const Ground = ({ labels, room, scale, columns, format, formatTick = format }: Drawn) => {
  const shown = shownLabels(columns, labelWidth)
  return (
    <>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line
            className="grid"
            x1={room.left}
            x2={room.right}
            y1={heightAt(room, scale, tick)}
            y2={heightAt(room, scale, tick)}
          />
          <text className="axis" x={room.left - 8} y={heightAt(room, scale, tick)} dy="0.32em" textAnchor="end">
            {formatTick(tick)}
          </text>
        </g>
      ))}
      {labels.map((label, place) =>
        shown.has(place) ? (
          <text
            key={label}
            className="axis"
            x={columns[place]}
            y={room.bottom + 20}
            textAnchor={place === labels.length - 1 ? 'end' : place === 0 ? 'start' : 'middle'}
          >
            {label}
          </text>
        ) : null,
      )}
    </>
  )
}

const Line = ({ one, place, room, scale, columns }: Drawn & { readonly one: Series; readonly place: number }) => {
  const points = one.values.map((value, at) =>
    value === null ? null : { x: columns[at] ?? room.left, y: heightAt(room, scale, value) },
  )
  const isDotted = !one.isDashed && one.values.length <= manyPoints
  return (
    <g className={`line series-${place}`}>
      <path d={pathOf(points, one.isDashed ?? false)} />
      {isDotted && points.map((point) => point && <circle key={point.x} cx={point.x} cy={point.y} r={3.5} />)}
    </g>
  )
}

const Readout = ({ labels, series, format, place }: Props & { readonly place: number }) => (
  <div className="readout small">
    <span className="strong">{labels[place]}</span>
    {series.map(({ name, values }, at) => {
      const value = values[place] ?? null
      return (
        <span key={name}>
          <span className={`dot series-${at}`} /> {name} {value === null ? '–' : format(value)}
        </span>
      )
    })}
  </div>
)

/** A line chart of rates. It is a picture only: whoever shows it gives a table beside it. */
export const LineChart = (props: Props) => {
  const { labels, series, format, figures = labels.map((_, at) => at) } = props
  const [frame, width] = useWidth()
  const [place, setPlace] = useState<number | null>(null)
  const room = { left: 52, right: Math.max(80, width - 12), top: 12, bottom: height - 32 }
  const scale = scaleOf(series.flatMap(({ values }) => values))
  const columns = columnsOf(room, figures)
  const drawn = { ...props, room, scale, columns }
  const point = (event: PointerEvent<SVGSVGElement>): void => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    setPlace(nearestColumn(columns, x))
  }
  return (
    <div ref={frame} className="line-chart" aria-hidden="true">
      {width > 0 && (
        <svg
          width={width}
          height={height}
          onPointerMove={point}
          onPointerDown={point}
          onPointerLeave={() => setPlace(null)}
        >
          <Ground {...drawn} />
          {place !== null && (
            <line className="cross" x1={columns[place]} x2={columns[place]} y1={room.top} y2={room.bottom} />
          )}
          {series.map((one, at) => (
            <Line key={one.name} {...drawn} one={one} place={at} />
          ))}
        </svg>
      )}
      <Readout {...{ labels, series, format }} place={place ?? labels.length - 1} />
    </div>
  )
}
