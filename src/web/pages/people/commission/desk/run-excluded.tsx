import { useTranslation } from 'react-i18next'
import { Choice } from '../../../../ui/choice.tsx'
import { DataTable } from '../../../../ui/data-table.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { useAddress } from '../../../../ui/use-address.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import type { Run } from './desk-types.ts'

type Excluded = Run['excluded'][number]

const Group = ({ reason, rows }: { readonly reason: string; readonly rows: readonly Excluded[] }) => {
  const { t } = useTranslation()
  const { month } = useFormat()
  return (
    <details className="panel excluded">
      <summary>
        <span className="strong">{reason}</span>{' '}
        <span className="muted">{t('desk.facts', { count: rows.length })}</span>
      </summary>
      <DataTable
        caption={reason}
        rows={rows}
        rowKey={({ kind, fact }) => `${kind} ${fact}`}
        columns={[
          { key: 'fact', title: t('desk.fact'), render: ({ fact }) => fact },
          { key: 'kind', title: t('desk.kind'), render: ({ kind }) => kind },
          { key: 'clause', title: t('desk.clause-head'), render: ({ clause }) => clause },
          ...(rows.some((row) => row.month !== null)
            ? [
                {
                  key: 'month',
                  title: t('desk.counts-in'),
                  isBlank: (row: Excluded) => row.month === null,
                  render: (row: Excluded) => (row.month === null ? <span className="muted">–</span> : month(row.month)),
                },
              ]
            : []),
        ]}
      />
    </details>
  )
}

/** What did not count in the month, by the reason why, the largest group first. */
export const RunExcluded = ({ excluded }: { readonly excluded: readonly Excluded[] }) => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  const kinds = [...new Set(excluded.map(({ kind }) => kind))].toSorted()
  const kind = kinds.find((one) => one === filters['kind']) ?? ''
  const shown = kind === '' ? excluded : excluded.filter((one) => one.kind === kind)
  const groups = [...new Set(shown.map(({ reason }) => reason))]
    .map((reason) => ({ reason, rows: shown.filter((one) => one.reason === reason) }))
    .toSorted((a, b) => b.rows.length - a.rows.length)
  if (excluded.length === 0) return <Empty title={t('desk.all-counted')}>{t('desk.all-counted-why')}</Empty>
  return (
    <section className="stack" aria-label={t('desk.excluded')}>
      <p className="muted">{t('desk.excluded-note')}</p>
      <div className="filters">
        <Choice
          label={t('desk.kind')}
          value={kind}
          options={[{ value: '', label: t('desk.any-kind') }, ...kinds.map((value) => ({ value, label: value }))]}
          onChange={(value) => change({ kind: value })}
        />
      </div>
      {groups.map(({ reason, rows }) => (
        <Group key={reason} reason={reason} rows={rows} />
      ))}
    </section>
  )
}
