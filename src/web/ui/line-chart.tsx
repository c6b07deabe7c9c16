import { useState, type PointerEvent } from 'react'
import { columnAt, heightAt, pathOf, scaleOf, shownLabels, type Room, type Series } from './line-geometry.ts'
import { useWidth } from './use-width.ts'
import './line-chart.css'

interface Props {
  readonly labels: readonly string[]
  readonly series: readonly Series[]
  readonly format: (value: number) => string
  /** Shorter on the axis, whose values are round. */
  readonly formatTick?: (value: number) => string
}

interface Drawn extends Props {
  readonly room: Room
  readonly scale: ReturnType<typeof scaleOf>
}

const height = 260
const labelWidth = 76
/** From this number of points on a line alone is calmer. */
const manyPoints = 30

const Ground = ({ labels, room, scale, format, formatTick = format }: Drawn) => {
  const shown = shownLabels(labels.length, room.right - room.left, labelWidth)
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
            x={columnAt(room, labels.length, place)}
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

const Line = ({ one, place, room, scale }: Drawn & { readonly one: Series; readonly place: number }) => {
  const points = one.values.map((value, at) =>
    value === null ? null : { x: columnAt(room, one.values.length, at), y: heightAt(room, scale, value) },
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
  const { labels, series, format } = props
  const [frame, width] = useWidth()
  const [place, setPlace] = useState<number | null>(null)
  const room = { left: 52, right: Math.max(80, width - 12), top: 12, bottom: height - 32 }
  const scale = scaleOf(series.flatMap(({ values }) => values))
  const drawn = { ...props, room, scale }
  const point = (event: PointerEvent<SVGSVGElement>): void => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    const share = (x - room.left) / (room.right - room.left)
    setPlace(Math.min(labels.length - 1, Math.max(0, Math.round(share * (labels.length - 1)))))
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
            <line
              className="cross"
              x1={columnAt(room, labels.length, place)}
              x2={columnAt(room, labels.length, place)}
              y1={room.top}
              y2={room.bottom}
            />
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
