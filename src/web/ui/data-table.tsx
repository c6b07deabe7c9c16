import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** One column: its heading, and what stands in it for a row. The first column names the row. */
export interface Column<T> {
  readonly key: string
  readonly title: string
  readonly cell: (row: T) => ReactNode
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

const classOf = <T,>(column: Column<T>): string =>
  [column.number && 'number', column.quiet && 'plain'].filter(Boolean).join(' ')

const Heading = <T,>({ column, sort, onSort }: { readonly column: Column<T> } & Pick<Props<T>, 'sort' | 'onSort'>) => {
  const { t } = useTranslation()
  const sorted = column.sort !== undefined && column.sort === sort
  const text = column.quiet ? <span className="unseen">{column.title}</span> : column.title
  return (
    <th scope="col" role="columnheader" className={classOf(column)} {...(sorted && { 'aria-sort': 'ascending' })}>
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
  <div className="table-frame" tabIndex={0} role="region" aria-label={caption}>
    <table className="table cards" role="table" aria-label={caption}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <Heading key={column.key} column={column} sort={sort} {...(onSort && { onSort })} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={rowKey(row)}>
            {columns.map((column, place) =>
              place === 0 ? (
                <th scope="row" role="rowheader" key={column.key} className={classOf(column)}>
                  {column.cell(row)}
                </th>
              ) : (
                <td role="cell" key={column.key} className={classOf(column)} data-label={column.title}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
