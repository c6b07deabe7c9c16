import { useTranslation } from 'react-i18next'
import { roles } from '../../../../kernel/caller.ts'
import { listAccounts } from '../../../../network/access/access.contract.ts'
import { urlOf } from '../../../client.ts'
import { ExportLinks } from '../../../ui/export-links.tsx'
import { ActiveChoice, activeOf } from '../../../ui/active-choice.tsx'
import { Choice } from '../../../ui/choice.tsx'
import type { Column } from '../../../ui/column.ts'
import { Empty } from '../../../ui/empty.tsx'
import { NothingFits } from '../../../ui/nothing-fits.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { pageSize } from '../../../ui/pager.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { useSort } from '../../../ui/use-sort.ts'
import type { Account } from './account.ts'
import { AccountActions } from './account-actions.tsx'
import { AccountState } from './account-state.tsx'

const sorts = ['name', 'signInName', 'role', 'active'] as const

const useColumns = (): readonly Column<Account>[] => {
  const { t } = useTranslation()
  return [
    { key: 'name', title: t('access.accounts.name'), sort: 'name', render: ({ name }) => name },
    {
      key: 'sign-in',
      title: t('access.accounts.sign-in-name'),
      sort: 'signInName',
      render: ({ signInName }) => signInName,
    },
    { key: 'role', title: t('access.accounts.role'), sort: 'role', render: ({ role }) => t(`web.role.${role}`) },
    {
      key: 'state',
      title: t('access.accounts.state'),
      sort: 'active',
      render: (row) => <AccountState account={row} />,
    },
    { key: 'actions', title: t('web.actions'), quiet: true, render: (row) => <AccountActions account={row} /> },
  ]
}

/** Accounts of outlets and staff: reset a password, close, open. */
export const Screen = () => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  const [sort, onSort] = useSort(sorts, 'role')
  const query = {
    search: filters['search'] ?? '',
    role: roles.find((one) => one === filters['role']),
    active: activeOf(filters['active']),
    sort,
  }
  const paged = { ...query, page: Number(filters['page'] ?? 1), size: pageSize }
  const accounts = useLoad(listAccounts, { query: paged }, { keep: true })
  const columns = useColumns()
  return (
    <Page
      title={t('web.nav.accounts')}
      note={t('access.accounts.note')}
      actions={<ExportLinks href={urlOf(listAccounts, { query })} />}
    >
      <div className="filters">
        <SearchField
          label={t('access.accounts.search')}
          value={query.search}
          onSearch={(search) => change({ search })}
        />
        <Choice
          label={t('access.accounts.role')}
          value={query.role ?? ''}
          options={[
            { value: '', label: t('access.accounts.any-role') },
            ...roles.map((value) => ({ value, label: t(`web.role.${value}`) })),
          ]}
          onChange={(role) => change({ role })}
        />
        <ActiveChoice />
      </div>
      <Loaded query={accounts}>
        {(page) =>
          page.total === 0 ? (
            <NothingFits>
              <Empty title={t('access.accounts.empty')}>{t('access.accounts.empty-why')}</Empty>
            </NothingFits>
          ) : (
            <PagedTable
              caption={t('web.nav.accounts')}
              page={page}
              rowKey={({ id }) => id}
              columns={columns}
              name="accounts"
              sort={sort}
              onSort={onSort}
            />
          )
        }
      </Loaded>
    </Page>
  )
}
