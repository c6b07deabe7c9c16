import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Column } from './column.ts'
import { TableTools } from './table-tools.tsx'
import { useHiddenColumns } from './use-hidden-columns.ts'

export type { Column } from './column.ts'

/** What a table shows, and how it is sorted. */
export interface TableProps<T> {
  readonly caption: string
  readonly columns: readonly Column<T>[]
  readonly rows: readonly T[]
  readonly rowKey: (row: T) => string | number
  readonly sort?: string | undefined
  readonly onSort?: (sort: string) => void
  /** Under this name the device remembers which columns are shown; without it all are. */
  readonly name?: string
}

/** Said aloud, because a table that is laid out as cards is none any more to some screen readers. */
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** What scrolls sideways can be reached and scrolled by keyboard. */
const scrollable = { role: 'group', tabIndex: 0 }

const classOf = <T,>(column: Column<T>, row?: T): string =>
  [column.number && 'number', column.quiet && 'plain', row !== undefined && column.isBlank?.(row) === true && 'blank']
    .filter(Boolean)
    .join(' ')

/** Drawn, because not every typeface of Chinese has an arrow both ways. */
const Arrow = ({ isUp, isDown }: { readonly isUp: boolean; readonly isDown: boolean }) => {
  const look = { className: 'arrow', size: 12, 'aria-hidden': true }
  if (isUp) return <ArrowUp {...look} />
  return isDown ? <ArrowDown {...look} /> : <ArrowUpDown {...look} />
}

const Heading = <T,>({
  column,
  sort,
  onSort,
}: { readonly column: Column<T> } & Pick<TableProps<T>, 'sort' | 'onSort'>) => {
  const { t } = useTranslation()
  const { sort: name } = column
  const isUp = name !== undefined && name === sort
  const isDown = name !== undefined && `-${name}` === sort
  const order = isUp ? 'ascending' : 'descending'
  const text = column.quiet ? <span className="unseen">{column.title}</span> : column.title
  return (
    <th
      scope="col"
      {...as.columnheader}
      className={classOf(column)}
      {...((isUp || isDown) && ({ 'aria-sort': order } as const))}
    >
      {name !== undefined && onSort ? (
        <button
          type="button"
          className="sort"
          title={t('web.sort-by', { column: column.title })}
          onClick={() => onSort(isUp ? `-${name}` : name)}
        >
          {text}
          <Arrow isUp={isUp} isDown={isDown} />
        </button>
      ) : (
        text
      )}
    </th>
  )
}

const Rows = <T,>({ caption, columns, rows, rowKey, sort, onSort }: TableProps<T>) => (
  <div className="table-frame fading" {...scrollable} aria-label={caption}>
    <table className="table cards" {...as.table} aria-label={caption}>
      <thead {...as.rowgroup}>
        <tr {...as.row}>
          {columns.map((column) => (
            <Heading key={column.key} column={column} sort={sort} {...(onSort && { onSort })} />
          ))}
        </tr>
      </thead>
      <tbody {...as.rowgroup}>
        {rows.map((row) => (
          <tr {...as.row} key={rowKey(row)}>
            {columns.map((column, place) =>
              place === 0 ? (
                <th scope="row" {...as.rowheader} key={column.key} className={classOf(column)}>
                  {column.render(row)}
                </th>
              ) : (
                <td {...as.cell} key={column.key} className={classOf(column, row)} data-label={column.title}>
                  <span className="cell">{column.render(row)}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const ChosenColumns = <T,>({ name, ...table }: TableProps<T> & { readonly name: string }) => {
  const [hidden, toggle] = useHiddenColumns(name)
  const { columns, sort, onSort } = table
  return (
    <>
      <TableTools columns={columns} hidden={hidden} onToggle={toggle} sort={sort} {...(onSort && { onSort })} />
      <Rows {...table} columns={columns.filter(({ key }, place) => place === 0 || !hidden.includes(key))} />
    </>
  )
}

/** Rows in columns on a desk, in cards on a phone; the roles keep it a table for screen readers in both. */
export const DataTable = <T,>({ name, ...table }: TableProps<T>) =>
  name === undefined ? <Rows {...table} /> : <ChosenColumns {...table} name={name} />
