import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { getFillMatrix } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { ChartPanel } from '../../../ui/chart-panel.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { HeatMap, type HeatCell, type HeatHead } from '../../../ui/heat-map.tsx'
import { useAddress, type Filters } from '../../../ui/use-address.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { useIsPhone } from '../../../ui/use-media.ts'
import { heatLevel, heatSteps, wholePercent } from './heat-level.ts'
import { lineSearch, linesHref } from './line-search.ts'
import { MapTable } from './map-table.tsx'
import type { Matrix } from './slice-types.ts'

/** What is set against what. */
type Axes = { readonly rows: 'outlet' | 'region'; readonly columns: 'product' | 'brand' }

const axesOf = (map: string | undefined): Axes =>
  map === 'region' ? { rows: 'region', columns: 'brand' } : { rows: 'outlet', columns: 'product' }

const Legend = () => {
  const { t } = useTranslation()
  return (
    <ul className="heat-legend small" aria-label={t('fill-rate.map.legend')}>
      <li className="muted">{t('fill-rate.map.legend')}</li>
      {heatSteps.map((step, level) => (
        <li key={step} className={`heat-field heat-${level}`}>
          {step === 1 ? '100' : step === 0 ? `<${(heatSteps[level - 1] ?? 0) * 100}` : `≥${Math.round(step * 100)}`}
        </li>
      ))}
    </ul>
  )
}

const headsOf = (all: Matrix['rows']): readonly HeatHead[] =>
  all.map(({ key, name, rate }) => ({ key, name, text: rate === null ? '' : wholePercent(rate) }))

interface MapProps {
  readonly matrix: Matrix
  readonly axes: Axes
  readonly filters: Filters
}

const HeatPicture = ({ matrix, axes, filters }: MapProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const byPlace = new Map(matrix.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]))
  const cellOf = (row: number, column: number): HeatCell | undefined => {
    const cell = byPlace.get(`${row} ${column}`)
    const [rowHead, columnHead] = [matrix.rows[row], matrix.columns[column]]
    if (!cell?.rate || !rowHead || !columnHead) return undefined
    const label = t('fill-rate.map.cell', {
      row: rowHead.name,
      column: columnHead.name,
      // As it stands in the field: whoever says what they see is heard.
      rate: `${wholePercent(cell.rate)}%`,
      asked: format.number(cell.asked),
      filled: format.number(cell.filled),
    })
    const href = linesHref(filters, { [`${axes.rows}Id`]: rowHead.key, [`${axes.columns}Id`]: columnHead.key })
    return { text: wholePercent(cell.rate), label, level: heatLevel(cell.rate), href }
  }
  return (
    <div className="stack">
      <Legend />
      <HeatMap
        caption={t('fill-rate.map.title')}
        corner={t(`fill-rate.map.${axes.rows}`)}
        rows={headsOf(matrix.rows)}
        columns={headsOf(matrix.columns)}
        cellOf={cellOf}
        none={t('fill-rate.map.none')}
        onOpen={(href) => void navigate({ href })}
      />
      <p className="small muted">{t('fill-rate.map.keys')}</p>
    </div>
  )
}

const useSummary = (matrix: Matrix): string => {
  const { t } = useTranslation()
  const format = useFormat()
  const [lowest] = matrix.cells.toSorted((a, b) => Number(a.rate) - Number(b.rate) || b.asked - a.asked)
  const shown = t('fill-rate.map.shown', {
    rows: matrix.rows.length,
    rowTotal: format.number(matrix.rowTotal),
    columns: matrix.columns.length,
    columnTotal: format.number(matrix.columnTotal),
  })
  if (!lowest) return shown
  const said = t('fill-rate.map.summary', {
    row: matrix.rows[lowest.row]?.name,
    column: matrix.columns[lowest.column]?.name,
    rate: format.percent(lowest.rate),
    asked: format.number(lowest.asked),
    filled: format.number(lowest.filled),
  })
  return t('web.two-sentences', { first: shown, second: said })
}

const MapPanel = (props: MapProps) => {
  const { t } = useTranslation()
  const [, change] = useAddress()
  const summary = useSummary(props.matrix)
  return (
    <ChartPanel
      title={t('fill-rate.map.title')}
      summary={summary}
      choice={
        <Choice
          label={t('fill-rate.map.axes')}
          value={props.axes.rows}
          options={(['outlet', 'region'] as const).map((value) => ({ value, label: t(`fill-rate.map.${value}`) }))}
          onChange={(map) => change({ map })}
        />
      }
      chart={<HeatPicture {...props} />}
      table={<MapTable matrix={props.matrix} axes={props.axes} />}
    />
  )
}

/** Where the promise is broken: the lowest outlets against the lowest products, or regions against brands. */
export const RateMap = () => {
  const [all] = useAddress()
  const isPhone = useIsPhone()
  const axes = axesOf(all['map'])
  const filters = lineSearch(all)
  const matrix = useLoad(getFillMatrix, { query: { ...filters, ...axes, size: isPhone ? 15 : 30 } }, { keep: true })
  return matrix.data && matrix.data.cells.length > 0 ? (
    <MapPanel matrix={matrix.data} axes={axes} filters={filters} />
  ) : null
}
