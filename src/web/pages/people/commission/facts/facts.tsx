import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  exportPayFacts,
  getPayFactTemplate,
  importPayFacts,
  listPayFactKinds,
  listPayFacts,
} from '../../../../../people/commission/fact.contract.ts'
import { urlOf } from '../../../../client.ts'
import { Choice } from '../../../../ui/choice.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { ExportLinks } from '../../../../ui/export-links.tsx'
import { FileImport } from '../../../../ui/file-import/file-import.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { NothingFits } from '../../../../ui/nothing-fits.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PagedTable } from '../../../../ui/paged-table.tsx'
import { pageSize } from '../../../../ui/pager.tsx'
import { SearchField } from '../../../../ui/search-field.tsx'
import { useAddress } from '../../../../ui/use-address.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { MonthPicker } from '../month-picker.tsx'
import { monthInAddress } from '../months-around.ts'
import { useStationId } from '../use-station.ts'
import { FactDialog } from './fact-dialog.tsx'
import { FactDrawer } from './fact-drawer.tsx'
import type { FactKind, FactKinds, FactPage } from './fact-types.ts'
import { MonthFile } from './month-file.tsx'
import { Standing } from './standing.tsx'
import './facts.css'

interface RowsProps {
  readonly kind: FactKind
  readonly page: FactPage
  readonly onOpen: (key: string) => void
}

const Rows = ({ kind, page, onOpen }: RowsProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (page.total === 0)
    return (
      <NothingFits>
        <Empty title={t('facts.none', { kind: kind.label })}>{t('facts.none-why')}</Empty>
      </NothingFits>
    )
  return (
    <PagedTable
      caption={kind.label}
      page={page}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'key',
          title: t('facts.number'),
          render: ({ key, title }) => (
            <button type="button" className="fact-open" onClick={() => onOpen(key)}>
              {title}
            </button>
          ),
        },
        { key: 'says', title: t('facts.says'), render: ({ says }) => says },
        { key: 'standing', title: t('facts.standing'), render: ({ standing }) => <Standing standing={standing} /> },
        {
          key: 'source',
          title: t('facts.source'),
          render: ({ source, by, at }) => (
            <>
              {source}
              <span className="muted small fact-by">{t('facts.by-at', { by, at: format.dateTime(at) })}</span>
            </>
          ),
        },
      ]}
    />
  )
}

/** The kind that is looked at, among those of a station. */
interface OfKind {
  readonly outletId: number
  readonly kinds: FactKinds
  readonly kind: FactKind
}

const Facts = ({ outletId, kinds, kind }: OfKind) => {
  const { t } = useTranslation()
  const format = useFormat()
  const [filters, change] = useAddress()
  const [opened, setOpened] = useState<string | null>(null)
  const search = filters['search'] ?? ''
  const period = monthInAddress(filters['period'])
  const query = {
    kind: kind.kind,
    search,
    period,
    page: Number(filters['page'] ?? 1),
    size: pageSize,
  }
  const facts = useLoad(listPayFacts, { params: { outletId }, query }, { keep: true })
  return (
    <>
      <div className="filters">
        <Choice
          label={t('facts.kind')}
          value={kind.kind}
          options={kinds.kinds.map((one) => ({
            value: one.kind,
            label: t('facts.kind-count', { kind: one.label, number: format.number(one.count) }),
          }))}
          onChange={(tab) => change({ tab })}
        />
        <MonthPicker
          value={period ?? ''}
          onChange={(month) => change({ period: month })}
          unchosen={t('facts.any-month')}
        />
        <SearchField label={t('facts.search')} value={search} onSearch={(text) => change({ search: text })} />
      </div>
      <Loaded query={facts}>{(page) => <Rows kind={kind} page={page} onOpen={setOpened} />}</Loaded>
      {opened !== null && (
        <FactDrawer {...{ outletId, kind }} people={kinds.people} factKey={opened} onClose={() => setOpened(null)} />
      )}
    </>
  )
}

const Actions = ({ outletId, kinds, kind }: OfKind) => {
  const { t } = useTranslation()
  const [filters] = useAddress()
  const [isAdding, setAdding] = useState(false)
  const query = { kind: kind.kind, search: filters['search'] ?? '', period: monthInAddress(filters['period']) }
  return (
    <>
      <Button kind="primary" icon={<Plus />} onClick={() => setAdding(true)}>
        {t('facts.add')}
      </Button>
      <FileImport
        key={kind.kind}
        label={t('facts.bring')}
        contract={importPayFacts}
        template={getPayFactTemplate}
        params={{ outletId, kind: kind.kind }}
      />
      <MonthFile outletId={outletId} />
      <ExportLinks href={urlOf(exportPayFacts, { params: { outletId }, query })} />
      {isAdding && <FactDialog {...{ outletId, kind }} people={kinds.people} onClose={() => setAdding(false)} />}
    </>
  )
}

/** What pay is computed from: every fact of a station, kind by kind, with where each stands and where it came from. */
export const Screen = () => {
  const { t } = useTranslation()
  const outletId = useStationId()
  const [filters] = useAddress()
  const kinds = useLoad(listPayFactKinds, { params: { outletId } })
  const all = kinds.data?.kinds ?? []
  const kind =
    all.find((one) => one.kind === filters['tab']) ?? all.find(({ kind: name }) => name === 'repairOrder') ?? all[0]
  return (
    <Page
      title={t('facts.title')}
      note={<Link to={`/pay/stations/${outletId}`}>{t('facts.to-months')}</Link>}
      {...(kinds.data && kind && { actions: <Actions {...{ outletId, kind }} kinds={kinds.data} /> })}
    >
      <Loaded query={kinds}>{(data) => kind && <Facts {...{ outletId, kind }} kinds={data} />}</Loaded>
    </Page>
  )
}
