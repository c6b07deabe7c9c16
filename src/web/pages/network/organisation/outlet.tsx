import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listAccounts } from '../../../../network/access/access.contract.ts'
import { getOutlet } from '../../../../network/organisation/organisation.contract.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { useMe } from '../../../ui/session.ts'
import { Stars } from '../../../ui/stars.tsx'
import { useLoad } from '../../../ui/use-load.ts'
import { OutletRates } from '../../goods/fill-rate/outlet-rates.tsx'
import { OfferOverview } from '../../goods/ordering/offer-overview.tsx'
import { AccountOf } from '../access/account-of.tsx'
import { OutletButton } from './outlet-button.tsx'
import { OutletFacts } from './outlet-facts.tsx'

/** One outlet: how well the promise to it is kept, who it is, and its week. */
export const Screen = () => {
  const { t } = useTranslation()
  const { outletId = '' } = useParams({ strict: false }) as { outletId?: string }
  const id = Number(outletId)
  const isAdministrator = useMe().role === 'administrator'
  const outlet = useLoad(getOutlet, { params: { id } })
  const accounts = useLoad(listAccounts, { query: { outletId: id } }, { enabled: isAdministrator })
  const actions = (
    <>
      {outlet.data && isAdministrator && <OutletButton outlet={outlet.data} />}
      {isAdministrator && <AccountOf of={{ outletId: id }} accounts={accounts.data?.rows} />}
    </>
  )
  return (
    <Page
      title={outlet.data?.name ?? t('web.nav.outlets')}
      note={outlet.data && <Stars count={outlet.data.stars} />}
      actions={actions}
    >
      {!outlet.error && <OutletRates outletId={id} />}
      <Loaded query={outlet}>{(found) => <OutletFacts outlet={found} />}</Loaded>
      {!outlet.error && <OfferOverview outletId={id} />}
    </Page>
  )
}
