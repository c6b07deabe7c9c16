import { Columns3 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Choice } from './choice.tsx'
import { Menu } from './controls/menu.tsx'
import type { Column } from './column.ts'

interface Props<T> {
  readonly columns: readonly Column<T>[]
  readonly hidden: readonly string[]
  readonly onToggle: (key: string) => void
  readonly sort?: string | undefined
  readonly onSort?: (sort: string) => void
}

/** The first column names the row, and a quiet one holds its buttons: both stay. */
const mayHide = <T,>(column: Column<T>, place: number): boolean => place > 0 && !column.quiet

const SortChoice = <T,>({ columns, sort, onSort }: Pick<Props<T>, 'columns' | 'sort' | 'onSort'>) => {
  const { t } = useTranslation()
  const sortable = columns.filter((column) => column.sort !== undefined)
  if (!onSort || sortable.length === 0) return null
  const options = sortable.flatMap(({ sort: name = '', title }) => [
    { value: name, label: `${title} ↑` },
    { value: `-${name}`, label: `${title} ↓` },
  ])
  return (
    <span className="only-phone">
      <Choice label={t('web.sort')} value={sort ?? ''} options={options} onChange={onSort} />
    </span>
  )
}

/** What stands above a list: which columns are shown, and on a phone, where there are no headings, the order. */
export const TableTools = <T,>({ columns, hidden, onToggle, sort, onSort }: Props<T>) => {
  const { t } = useTranslation()
  const items = columns.filter(mayHide).map(({ key, title }) => ({
    key,
    label: title,
    isMarked: !hidden.includes(key),
    onChoose: () => onToggle(key),
  }))
  return (
    <div className="table-tools">
      <SortChoice columns={columns} sort={sort} {...(onSort && { onSort })} />
      <Menu label={t('web.columns')} icon={<Columns3 />} items={items}>
        {t('web.columns')}
      </Menu>
    </div>
  )
}
