import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listPayStations } from '../../../people/commission/commission.contract.ts'
import { Empty } from '../../ui/empty.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { FillRateCard } from './fill-rate-card.tsx'
import { PayCard } from './pay-card.tsx'
import './cockpit.css'

/** More stations than these are looked at in their list. */
const mostStations = 4

/** What a station manager looks at first: where pay stands and whose turn it is, and how the promise is kept. */
export const Screen = () => {
  const { t } = useTranslation()
  const stations = useLoad(listPayStations)
  return (
    <Page title={t('web.nav.cockpit')} note={t('cockpit.note')}>
      <div className="cockpit">
        <Loaded query={stations}>
          {(rows) => (
            <>
              {rows.length === 0 && <Empty title={t('cockpit.no-pay')}>{t('cockpit.no-pay-why')}</Empty>}
              {rows.slice(0, mostStations).map((station) => (
                <PayCard key={station.outletId} station={station} />
              ))}
              {rows.length > mostStations && (
                <p>
                  <Link to="/pay/stations">{t('cockpit.all-stations', { count: rows.length })}</Link>
                </p>
              )}
            </>
          )}
        </Loaded>
        <FillRateCard />
      </div>
    </Page>
  )
}
