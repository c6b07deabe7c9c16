import { useState, type KeyboardEvent, type MouseEvent } from 'react'
import './heat-map.css'

/** A row or a column: its name, and its own figure beside it. */
export interface HeatHead {
  readonly key: string
  readonly name: string
  readonly text: string
}

/** One field; `level` 0 is calm, 5 is worst. */
export interface HeatCell {
  readonly text: string
  readonly label: string
  readonly level: number
  readonly href: string
}

interface Props {
  readonly caption: string
  readonly corner: string
  readonly rows: readonly HeatHead[]
  readonly columns: readonly HeatHead[]
  readonly cellOf: (row: number, column: number) => HeatCell | undefined
  /** What is said of a field where there is nothing. */
  readonly none: string
  readonly onOpen: (href: string) => void
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

type Place = readonly [row: number, column: number]

/** The next field with something in it in a direction; undefined at the edge. */
const nextPlace = (
  [row, column]: Place,
  [down, right]: Place,
  { rows, columns, cellOf }: Pick<Props, 'rows' | 'columns' | 'cellOf'>,
): Place | undefined => {
  for (let r = row + down, c = column + right; rows[r] && columns[c]; r += down, c += right)
    if (cellOf(r, c)) return [r, c]
  return undefined
}

const firstPlace = ({ rows, columns, cellOf }: Pick<Props, 'rows' | 'columns' | 'cellOf'>): Place => {
  for (const [r] of rows.entries()) for (const [c] of columns.entries()) if (cellOf(r, c)) return [r, c]
  return [0, 0]
}

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

interface FieldProps {
  readonly cell: HeatCell
  readonly place: Place
  readonly isActive: boolean
  readonly onFocus: (place: Place) => void
  readonly onOpen: (href: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

const Field = ({ cell, place, isActive, onFocus, onOpen, onKeyDown }: FieldProps) => (
  <a
    href={cell.href}
    className={`heat-field heat-${cell.level}`}
    aria-label={cell.label}
    title={cell.label}
    data-place={place.join('-')}
    tabIndex={isActive ? 0 : -1}
    onFocus={() => onFocus(place)}
    onKeyDown={onKeyDown}
    onClick={(event) => {
      if (!isPlainClick(event)) return
      event.preventDefault()
      onOpen(cell.href)
    }}
  >
    {cell.text}
  </a>
)

const Heads = ({ corner, columns }: Pick<Props, 'corner' | 'columns'>) => (
  <thead>
    <tr>
      <th scope="col" className="heat-corner">
        {corner}
      </th>
      {columns.map(({ key, name, text }) => (
        <th scope="col" key={key} title={name}>
          <span className="heat-column">{name}</span>
          <span className="heat-own">{text}</span>
        </th>
      ))}
    </tr>
  </thead>
)

/**
 * A table whose fields are coloured by how bad they are; one colour from light to strong, and the figure in each field, so
 * that nobody needs to tell colours apart. One stop of the tab key, arrow keys inside.
 */
export const HeatMap = (props: Props) => {
  const { caption, corner, rows, columns, cellOf, none, onOpen } = props
  const [chosen, setChosen] = useState<Place | null>(null)
  const active = chosen !== null && cellOf(...chosen) ? chosen : firstPlace(props)
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = moves[event.key]
    const place = move && nextPlace(active, move, props)
    if (!place) return
    event.preventDefault()
    event.currentTarget
      .closest('table')
      ?.querySelector<HTMLElement>(`[data-place="${place.join('-')}"]`)
      ?.focus()
  }
  return (
    <div className="heat-frame">
      <table className="heat-map" aria-label={caption}>
        <Heads corner={corner} columns={columns} />
        <tbody>
          {rows.map((row, r) => (
            <tr key={row.key}>
              <th scope="row" aria-label={`${row.name} ${row.text}`}>
                <span className="heat-row">
                  <span className="heat-name" title={row.name}>
                    {row.name}
                  </span>
                  <span className="heat-own">{row.text}</span>
                </span>
              </th>
              {columns.map((column, c) => {
                const cell = cellOf(r, c)
                return (
                  <td key={column.key}>
                    {cell ? (
                      <Field
                        cell={cell}
                        place={[r, c]}
                        isActive={active[0] === r && active[1] === c}
                        onFocus={setChosen}
                        onOpen={onOpen}
                        onKeyDown={onKeyDown}
                      />
                    ) : (
                      <span className="unseen">{none}</span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
