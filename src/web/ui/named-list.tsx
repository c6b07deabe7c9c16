import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contract } from '../../kernel/contract.ts'
import type { Page as PageOf } from '../../kernel/page.ts'
import { urlOf } from '../client.ts'
import { DataTable, type Column } from './data-table.tsx'
import { Empty } from './empty.tsx'
import { ExportLinks } from './export-links.tsx'
import { Loaded } from './loaded.tsx'
import { NamedButton } from './named-button.tsx'
import type { Named } from './named-form.tsx'
import { Page } from './page.tsx'
import { Pager } from './pager.tsx'
import { SearchField } from './search-field.tsx'
import { useMe } from './session.ts'
import { useAddress } from './use-address.ts'

/** Something with a code and a name that is kept in a list. */
export interface NamedRow extends Named {
  readonly id: number
}

interface Props<T extends NamedRow> {
  /** Under this name the device remembers which columns are shown. */
  readonly name: string
  readonly title: string
  readonly note: string
  /** What it says on the button that adds. */
  readonly adds: string
  readonly contracts: { readonly list: Contract; readonly create: Contract; readonly rename: Contract }
  /** What the list was asked for. */
  readonly query: { readonly search: string; readonly sort: string }
  readonly onSort: (sort: string) => void
  /** All rows at once, or one page of them, which can be turned. */
  readonly found: UseQueryResult<readonly T[] | PageOf<T>>
  /** The way from a row to what belongs to it. */
  readonly belonging: Column<T>
}

/** True for those who may add, as the server sees it. */
const useMayAdd = ({ permission }: Contract): boolean => {
  const { role } = useMe()
  return typeof permission === 'string' || permission.includes(role)
}

const useColumns = <T extends NamedRow>(
  belonging: Column<T>,
  renamer: ((row: T) => ReactNode) | undefined,
): readonly Column<T>[] => {
  const { t } = useTranslation()
  const columns: readonly Column<T>[] = [
    { key: 'name', title: t('web.named'), sort: 'name', render: ({ name }) => name },
    { key: 'code', title: t('web.code'), sort: 'code', render: ({ code }) => code },
    belonging,
  ]
  return renamer ? [...columns, { key: 'rename', title: t('web.actions'), quiet: true, render: renamer }] : columns
}

/** The page of a list of what has a code and a name: searched and sorted; add one, give one another name. */
export const NamedList = <T extends NamedRow>(props: Props<T>) => {
  const { name, title, note, adds, contracts, query, onSort, found, belonging } = props
  const { t } = useTranslation()
  const [, change] = useAddress()
  const buttons = { label: adds, create: contracts.create, rename: contracts.rename }
  const mayAdd = useMayAdd(contracts.create)
  const columns = useColumns(belonging, mayAdd ? (row) => <NamedButton {...buttons} row={row} /> : undefined)
  const adder = mayAdd ? <NamedButton {...buttons} /> : undefined
  const actions = (
    <>
      {adder}
      <ExportLinks href={urlOf(contracts.list, { query })} />
    </>
  )
  const table = { name, caption: title, columns, sort: query.sort, onSort }
  return (
    <Page title={title} note={note} actions={actions}>
      <SearchField label={t('web.search-named')} value={query.search} onSearch={(search) => change({ search })} />
      <Loaded query={found}>
        {(answer) => {
          const { rows, total } = 'rows' in answer ? answer : { rows: answer, total: undefined }
          if (rows.length === 0 && !total) return <Empty title={t('web.nothing-found')} action={adder} />
          return (
            <>
              <DataTable {...table} rows={rows} rowKey={({ id }) => id} />
              {total !== undefined && <Pager total={total} />}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
