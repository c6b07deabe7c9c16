import type { Page } from '../../kernel/page.ts'
import { DataTable, type TableProps } from './data-table.tsx'
import { Pager } from './pager.tsx'

interface Props<T> extends Omit<TableProps<T>, 'rows'> {
  readonly page: Page<T>
}

/** One page of a list, and what turns it. */
export const PagedTable = <T,>({ page, ...table }: Props<T>) => (
  <>
    <DataTable {...table} rows={page.rows} />
    <Pager total={page.total} />
  </>
)
