import { useTranslation } from 'react-i18next'
import { listAccounts } from '../../../../network/access/access.contract.ts'
import { urlOf } from '../../../client.ts'
import { ExportLinks } from '../../../ui/export-links.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager, pageSize } from '../../../ui/pager.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { AccountActions } from './account-actions.tsx'
import { AccountState } from './account-state.tsx'

/** Accounts of outlets and staff: reset a password, close, open. */
export const Screen = () => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  const query = { search: filters['search'] ?? '', page: Number(filters['page'] ?? 1), size: pageSize }
  const accounts = useLoad(listAccounts, { query }, { keep: true })
  return (
    <Page
      title={t('web.nav.accounts')}
      note={t('access.accounts.note')}
      actions={<ExportLinks href={urlOf(listAccounts, { query: { search: query.search } })} />}
    >
      <SearchField label={t('access.accounts.search')} value={query.search} onSearch={(search) => change({ search })} />
      <Loaded query={accounts}>
        {({ rows, total }) =>
          total === 0 ? (
            <Empty title={t('access.accounts.empty')}>{t('access.accounts.empty-why')}</Empty>
          ) : (
            <>
              <DataTable
                caption={t('web.nav.accounts')}
                rows={rows}
                rowKey={({ id }) => id}
                columns={[
                  { key: 'name', title: t('access.accounts.name'), render: ({ name }) => name },
                  { key: 'sign-in', title: t('access.accounts.sign-in-name'), render: ({ signInName }) => signInName },
                  { key: 'role', title: t('access.accounts.role'), render: ({ role }) => t(`web.role.${role}`) },
                  { key: 'state', title: t('access.accounts.state'), render: (row) => <AccountState account={row} /> },
                  {
                    key: 'actions',
                    title: t('web.actions'),
                    quiet: true,
                    render: (row) => <AccountActions account={row} />,
                  },
                ]}
              />
              <Pager total={total} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
