import { useTranslation } from 'react-i18next'
import { listCycles } from '../../../../goods/supply/supply.contract.ts'
import { Choice } from '../../../ui/choice.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Page } from '../../../ui/page.tsx'
import { useMe } from '../../../ui/session.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { CycleAwards } from './cycle-awards.tsx'
import './awards.css'

const shared: readonly string[] = ['allocated', 'ordering', 'settled']

/** What did I get and why? The newest week that was shared, or any before it. */
export const Screen = () => {
  const { t } = useTranslation()
  const outletId = useMe().outletId ?? 0
  const [filters, change] = useAddress()
  const cycles = useLoad(listCycles, { query: { size: 60 } })
  const done = cycles.data?.rows.filter(({ state }) => shared.includes(state))
  const cycle = done?.find(({ id }) => String(id) === filters['cycle']) ?? done?.[0]
  return (
    <Page
      title={t('web.nav.awards')}
      note={t('allocation.awards.note')}
      actions={
        cycle &&
        done && (
          <Choice
            label={t('allocation.awards.cycle')}
            value={String(cycle.id)}
            options={done.map(({ id, code, name }) => ({ value: String(id), label: name || code }))}
            onChange={(id) => change({ cycle: id })}
          />
        )
      }
    >
      {!done && <Skeleton />}
      {done && !cycle && <Empty title={t('allocation.awards.none')}>{t('allocation.awards.none-why')}</Empty>}
      {cycle && <CycleAwards key={cycle.id} cycle={cycle} outletId={outletId} />}
    </Page>
  )
}
