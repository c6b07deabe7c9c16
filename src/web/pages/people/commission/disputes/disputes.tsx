import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listPayStations } from '../../../../../people/commission/commission.contract.ts'
import { disputeStatus, listPayDisputes } from '../../../../../people/commission/dispute.contract.ts'
import { urlOf } from '../../../../client.ts'
import { Choice } from '../../../../ui/choice.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { ExportLinks } from '../../../../ui/export-links.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { useMe } from '../../../../ui/session.ts'
import { useAddress } from '../../../../ui/use-address.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { DisputeTable } from './dispute-table.tsx'

const statuses = ['live', ...disputeStatus.options] as const

const numberOf = (text: string | undefined): number | undefined =>
  /^\d+$/u.test(text ?? '') ? Number(text) : undefined

const StatusChoice = () => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  return (
    <Choice
      label={t('disputes.state')}
      value={filters['status'] ?? ''}
      options={[
        { value: '', label: t('disputes.any-state') },
        { value: 'live', label: t('disputes.live') },
        ...disputeStatus.options.map((value) => ({ value, label: t(`commission.word.dispute.${value}`) })),
      ]}
      onChange={(status) => change({ status })}
    />
  )
}

const StationChoice = ({ stations }: { readonly stations: ReadonlyMap<number, string> }) => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  return (
    <Choice
      label={t('disputes.station')}
      value={filters['outletId'] ?? ''}
      options={[
        { value: '', label: t('disputes.any-station') },
        ...[...stations].map(([id, name]) => ({ value: String(id), label: name })),
      ]}
      onChange={(outletId) => change({ outletId })}
    />
  )
}

/** A link from a month narrows the list to it; this takes that away again. */
const OneMonth = () => {
  const { t } = useTranslation()
  return (
    <span className="row">
      {t('disputes.one-month')} <Link to="/pay/disputes">{t('disputes.all')}</Link>
    </span>
  )
}

const Nothing = ({ isDesk, isNarrowed }: { readonly isDesk: boolean; readonly isNarrowed: boolean }) => {
  const { t } = useTranslation()
  if (isNarrowed) return <Empty title={t('disputes.none-found')}>{t('disputes.none-found-why')}</Empty>
  return (
    <Empty title={t('disputes.none')} {...(!isDesk && { action: <Link to="/pay">{t('disputes.to-pay')}</Link> })}>
      {t(isDesk ? 'disputes.none-desk' : 'disputes.none-own')}
    </Empty>
  )
}

/** The own disputes, or for who sees to the pay all of them: what waits for the reader first. */
export const Screen = () => {
  const { t } = useTranslation()
  const isDesk = useMe().role !== 'employee'
  const [filters] = useAddress()
  const status = statuses.find((one) => one === filters['status'])
  const query = { status, outletId: numberOf(filters['outletId']), runId: numberOf(filters['runId']) }
  const disputes = useLoad(listPayDisputes, { query }, { keep: true })
  const found = useLoad(listPayStations, {}, { enabled: isDesk })
  const stations = new Map((found.data ?? []).map(({ outletId, name }) => [outletId, name]))
  return (
    <Page
      title={t('disputes.title')}
      note={t(isDesk ? 'disputes.note-desk' : 'disputes.note-own')}
      actions={<ExportLinks href={urlOf(listPayDisputes, { query })} />}
    >
      <div className="filters">
        <StatusChoice />
        {stations.size > 1 && <StationChoice stations={stations} />}
        {query.runId !== undefined && <OneMonth />}
      </div>
      <Loaded query={disputes}>
        {(rows) =>
          rows.length === 0 ? (
            <Nothing isDesk={isDesk} isNarrowed={Object.values(query).some((one) => one !== undefined)} />
          ) : (
            <DisputeTable rows={rows} {...(isDesk && { stations })} />
          )
        }
      </Loaded>
    </Page>
  )
}
