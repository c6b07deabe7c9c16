import { useTranslation } from 'react-i18next'
import { listAudit } from '../../../../network/access/access.contract.ts'
import { Choice } from '../../../ui/choice.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager, pageSize } from '../../../ui/pager.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { AuditChange } from './audit-change.tsx'

const subjects = ['outlet', 'staff', 'account', 'apiKey', 'region', 'owner', 'brand', 'product', 'cycle'] as const

/** Who changed what, when, before and after. */
export const Screen = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const [filters, change] = useAddress()
  const query = {
    search: filters['search'] ?? '',
    subject: filters['subject'],
    page: Number(filters['page'] ?? 1),
    size: pageSize,
  }
  const entries = useLoad(listAudit, { query }, { keep: true })
  const options = [
    { value: '', label: t('access.audit.any-subject') },
    ...subjects.map((value) => ({ value, label: t(`access.audit.subject.${value}`) })),
  ]
  return (
    <Page title={t('web.nav.audit')} note={t('access.audit.note')}>
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
        {({ rows, total }) =>
          total === 0 ? (
            <Empty title={t('access.audit.empty')} />
          ) : (
            <>
              <DataTable
                caption={t('web.nav.audit')}
                rows={rows}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'at',
                    title: t('access.audit.at'),
                    cell: ({ at }) => <span className="nowrap">{format.dateTime(at)}</span>,
                  },
                  {
                    key: 'who',
                    title: t('access.audit.who'),
                    cell: ({ who }) => (who === 'system' ? t('access.audit.system') : who),
                  },
                  {
                    key: 'action',
                    title: t('access.audit.action-label'),
                    cell: ({ action, subjectId }) => (
                      <>
                        {t([`access.audit.action.${action}`, 'access.audit.changed'])}{' '}
                        <span className="muted small">{`#${subjectId.slice(0, 12)}`}</span>
                      </>
                    ),
                  },
                  {
                    key: 'change',
                    title: t('access.audit.change'),
                    cell: ({ before, after }) => <AuditChange before={before} after={after} />,
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
