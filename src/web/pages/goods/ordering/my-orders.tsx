import { useTranslation } from 'react-i18next'
import { listFillLines } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { getOffer } from '../../../../goods/ordering/ordering.contract.ts'
import { listCycles } from '../../../../goods/supply/supply.contract.ts'
import { Choice } from '../../../ui/choice.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { useMe } from '../../../ui/session.ts'
import { useAddress } from '../../../ui/use-address.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { useLoadAll } from '../../../ui/use-load-all.ts'
import type { Cycle, Offer } from './offer-types.ts'
import { OrderTable } from './order-table.tsx'
import { orderRows } from './order-rows.ts'
import { SubmissionLog } from './submission-log.tsx'
import './week.css'

interface Props {
  readonly cycle: Cycle
  readonly outletId: number
}

const Orders = ({ offer, cycle, outletId }: Props & { readonly offer: Offer }) => {
  const { t } = useTranslation()
  const query = { cycleId: cycle.id, outletId }
  const settled = useLoadAll(listFillLines, { query }, { enabled: cycle.state === 'settled' })
  const rows = orderRows(offer.lines, settled.data ?? [])
  if (rows.length === 0) {
    const toWeek = cycle.state === 'settled' ? undefined : <LinkButton to="/week" label={t('ordering.mine.to-week')} />
    return (
      <Empty title={t('ordering.mine.none')} action={toWeek}>
        {t('ordering.mine.none-why')}
      </Empty>
    )
  }
  return <OrderTable rows={rows} />
}

const Week = ({ cycle, outletId }: Props) => {
  const offer = useLoad(getOffer, { params: { outletId, cycleId: cycle.id } })
  return (
    <>
      <Loaded query={offer}>{(found) => <Orders offer={found} cycle={cycle} outletId={outletId} />}</Loaded>
      <SubmissionLog outletId={outletId} cycleId={cycle.id} />
    </>
  )
}

/** What did I order, and what of it came? This week and every week before. */
export const Screen = () => {
  const { t } = useTranslation()
  const outletId = useMe().outletId ?? 0
  const [filters, change] = useAddress()
  const cycles = useLoad(listCycles, { query: { size: 60 } })
  const known = (cycles.data?.rows ?? []).filter(({ state }) => state !== 'draft')
  const cycle = known.find(({ id }) => String(id) === filters['cycle']) ?? known[0]
  const choice = cycle && (
    <Choice
      label={t('ordering.week.which-cycle')}
      value={String(cycle.id)}
      options={known.map(({ id, code, name, state }) => ({
        value: String(id),
        label: t('ordering.week.cycle-option', { name: name || code, state: t(`supply.state.${state}`) }),
      }))}
      onChange={(id) => change({ cycle: id })}
    />
  )
  return (
    <Page title={t('web.nav.orders')} note={t('ordering.mine.note')} actions={choice}>
      {cycles.data && !cycle && <Empty title={t('ordering.week.no-cycle')}>{t('ordering.week.no-cycle-why')}</Empty>}
      {cycle && <Week key={cycle.id} cycle={cycle} outletId={outletId} />}
    </Page>
  )
}
