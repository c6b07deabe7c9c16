import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DataTable, type Column } from '../../../../ui/data-table.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import './disputes.css'
import { DisputeStateTag } from './dispute-state-tag.tsx'
import type { Row } from './dispute-types.ts'
import { useSubjectLabel } from './use-subject-label.ts'

interface Props {
  readonly rows: readonly Row[]
  /** Names of stations by id; absent: all disputes are the reader's own. */
  readonly stations?: ReadonlyMap<number, string>
}

const useColumns = (stations: Props['stations']): readonly Column<Row>[] => {
  const { t } = useTranslation()
  const format = useFormat()
  const subjectLabel = useSubjectLabel()
  const whose: readonly Column<Row>[] = [
    { key: 'name', title: t('disputes.person'), render: ({ name, number }) => `${name} ${number}` },
    { key: 'station', title: t('disputes.station'), render: ({ outletId }) => stations?.get(outletId) ?? outletId },
  ]
  return [
    {
      key: 'about',
      title: t('disputes.about'),
      render: (row) => (
        <Link to={`/pay/disputes/${row.id}`} className="disputed">
          {subjectLabel(row)}
        </Link>
      ),
    },
    {
      key: 'status',
      title: t('disputes.state'),
      render: ({ status, isMyTurn }) => (
        <span className="row">
          <DisputeStateTag status={status} />
          {isMyTurn && <span className="strong small">{t('disputes.my-turn')}</span>}
        </span>
      ),
    },
    ...(stations ? whose : []),
    { key: 'month', title: t('disputes.month'), render: ({ period }) => format.month(period) },
    { key: 'changed', title: t('disputes.changed'), render: ({ changedAt }) => format.dateTime(changedAt) },
  ]
}

/** Disputes, each leading to all that was said. */
export const DisputeTable = ({ rows, stations }: Props) => {
  const { t } = useTranslation()
  const columns = useColumns(stations)
  return <DataTable caption={t('disputes.title')} rows={rows} rowKey={({ id }) => id} columns={columns} />
}
