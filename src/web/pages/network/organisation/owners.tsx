import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../../kernel/contract.ts'
import {
  createOwnerEntity,
  listOwnerEntities,
  renameOwnerEntity,
} from '../../../../network/organisation/organisation.contract.ts'
import { urlOf } from '../../../client.ts'
import { DataTable, type Column } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { ExportLinks } from '../../../ui/export-links.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { NamedButton } from '../../../ui/named-button.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager, pageSize } from '../../../ui/pager.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { useSort } from '../../../ui/use-sort.ts'
import { useMayPlan } from '../../goods/supply/use-may-plan.ts'

type Row = Answer<typeof listOwnerEntities>['rows'][number]

const Button = ({ row }: { readonly row?: Row }) => {
  const { t } = useTranslation()
  return (
    <NamedButton
      label={t('organisation.owners.new')}
      create={createOwnerEntity}
      rename={renameOwnerEntity}
      {...(row && { row })}
    />
  )
}

const useColumns = (): readonly Column<Row>[] => {
  const { t } = useTranslation()
  const format = useFormat()
  const mayPlan = useMayPlan()
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: t('web.named'), sort: 'name', render: ({ name }) => name },
    { key: 'code', title: t('web.code'), sort: 'code', render: ({ code }) => code },
    {
      key: 'outlets',
      title: t('web.nav.outlets'),
      number: true,
      sort: 'outlets',
      render: ({ id, outlets }) => (
        <Link to="/outlets" search={{ ownerId: String(id) }}>
          {format.number(outlets)}
        </Link>
      ),
    },
  ]
  const rename: Column<Row> = {
    key: 'rename',
    title: t('web.actions'),
    quiet: true,
    render: (row) => <Button row={row} />,
  }
  return mayPlan ? [...columns, rename] : columns
}

/** Who stands behind the outlets: add one, give one another name, see the outlets of each. */
export const Screen = () => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  const [sort, onSort] = useSort(['code', 'name', 'outlets'], 'code')
  const columns = useColumns()
  const query = { search: filters['search'] ?? '', sort }
  const paged = { ...query, page: Number(filters['page'] ?? 1), size: pageSize }
  const owners = useLoad(listOwnerEntities, { query: paged }, { keep: true })
  const adder = useMayPlan() ? <Button /> : undefined
  const actions = (
    <>
      {adder}
      <ExportLinks href={urlOf(listOwnerEntities, { query })} />
    </>
  )
  return (
    <Page title={t('web.nav.owners')} note={t('organisation.owners.note')} actions={actions}>
      <SearchField label={t('web.search-named')} value={query.search} onSearch={(search) => change({ search })} />
      <Loaded query={owners}>
        {({ rows, total }) =>
          total === 0 ? (
            <Empty title={t('web.nothing-found')} action={adder} />
          ) : (
            <>
              <DataTable
                name="owners"
                caption={t('web.nav.owners')}
                rows={rows}
                rowKey={({ id }) => id}
                columns={columns}
                sort={sort}
                onSort={onSort}
              />
              <Pager total={total} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
