import { useTranslation } from 'react-i18next'
import { listAudit } from '../../../../network/access/access.contract.ts'
import { Choice } from '../../../ui/choice.tsx'
import { urlOf } from '../../../client.ts'
import { ExportLinks } from '../../../ui/export-links.tsx'
import type { Column } from '../../../ui/column.ts'
import { Empty } from '../../../ui/empty.tsx'
import { NothingFits } from '../../../ui/nothing-fits.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { pageSize } from '../../../ui/pager.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { useSort } from '../../../ui/use-sort.ts'
import { AuditChange } from './audit-change.tsx'
import type { Entry } from './audit-entry.ts'
import { SubjectLink } from './subject-link.tsx'

const subjects = [
  'outlet',
  'staff',
  'account',
  'apiKey',
  'region',
  'owner',
  'brand',
  'product',
  'cycle',
  'delivery',
  'fill-target',
  'payRun',
  'payPlan',
  'payDispute',
] as const

const useColumns = (): readonly Column<Entry>[] => {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    {
      key: 'at',
      title: t('access.audit.at'),
      sort: 'at',
      render: ({ at }) => <span className="nowrap">{format.instant(at)}</span>,
    },
    {
      key: 'who',
      title: t('access.audit.who'),
      sort: 'who',
      render: ({ who }) => (who === 'system' ? t('access.audit.system') : who),
    },
    {
      key: 'action',
      title: t('access.audit.action-label'),
      sort: 'action',
      render: ({ action }) => t([`access.audit.action.${action}`, 'access.audit.changed']),
    },
    {
      key: 'subject',
      title: t('access.audit.subject-label'),
      render: (entry) => <SubjectLink entry={entry} />,
    },
    {
      key: 'change',
      title: t('access.audit.change'),
      render: ({ before, after }) => <AuditChange before={before} after={after} />,
    },
  ]
}

/** Who changed what, when, before and after. */
export const Screen = () => {
  const { t } = useTranslation()
  const columns = useColumns()
  const [filters, change] = useAddress()
  const [sort, onSort] = useSort(['at', 'who', 'action'], '-at')
  const query = { search: filters['search'] ?? '', subject: filters['subject'], sort }
  const paged = { ...query, page: Number(filters['page'] ?? 1), size: pageSize }
  const entries = useLoad(listAudit, { query: paged }, { keep: true })
  const options = [
    { value: '', label: t('access.audit.any-subject') },
    ...subjects.map((value) => ({ value, label: t(`access.audit.subject.${value}`) })),
  ]
  return (
    <Page
      title={t('web.nav.audit')}
      note={t('access.audit.note')}
      actions={<ExportLinks href={urlOf(listAudit, { query })} />}
    >
      <div className="filters">
        <SearchField label={t('access.audit.search')} value={query.search} onSearch={(search) => change({ search })} />
        <Choice
          label={t('access.audit.subject-label')}
          value={filters['subject'] ?? ''}
          options={options}
          onChange={(subject) => change({ subject })}
        />
      </div>
      <Loaded query={entries}>
        {(page) =>
          page.total === 0 ? (
            <NothingFits>
              <Empty title={t('access.audit.empty')} />
            </NothingFits>
          ) : (
            <PagedTable
              name="audit"
              caption={t('web.nav.audit')}
              page={page}
              rowKey={({ id }) => id}
              columns={columns}
              sort={sort}
              onSort={onSort}
            />
          )
        }
      </Loaded>
    </Page>
  )
}
