import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** One column: its heading, and what stands in it for a row. The first column names the row. */
export interface Column<T> {
  readonly key: string
  readonly title: string
  readonly render: (row: T) => ReactNode
  readonly number?: boolean
  /** The heading is for screen readers only. */
  readonly quiet?: boolean
  /** The name the server sorts by. */
  readonly sort?: string
}

interface Props<T> {
  readonly caption: string
  readonly columns: readonly Column<T>[]
  readonly rows: readonly T[]
  readonly rowKey: (row: T) => string | number
  readonly sort?: string | undefined
  readonly onSort?: (sort: string) => void
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

const classOf = <T,>(column: Column<T>): string =>
  [column.number && 'number', column.quiet && 'plain'].filter(Boolean).join(' ')

const Heading = <T,>({ column, sort, onSort }: { readonly column: Column<T> } & Pick<Props<T>, 'sort' | 'onSort'>) => {
  const { t } = useTranslation()
  const sorted = column.sort !== undefined && column.sort === sort
  const text = column.quiet ? <span className="unseen">{column.title}</span> : column.title
  return (
    <th scope="col" {...as.columnheader} className={classOf(column)} {...(sorted && { 'aria-sort': 'ascending' })}>
      {column.sort !== undefined && onSort ? (
        <button
          type="button"
          className="sort"
          title={t('web.sort-by', { column: column.title })}
          onClick={() => onSort(column.sort ?? '')}
        >
          {text}
          <span aria-hidden="true">{sorted ? ' ↑' : ' ↕'}</span>
        </button>
      ) : (
        text
      )}
    </th>
  )
}

/** Rows in columns on a desk, in cards on a phone; the roles keep it a table for screen readers in both. */
export const DataTable = <T,>({ caption, columns, rows, rowKey, sort, onSort }: Props<T>) => (
  <div className="table-frame" {...scrollable} aria-label={caption}>
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
                <td {...as.cell} key={column.key} className={classOf(column)} data-label={column.title}>
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
