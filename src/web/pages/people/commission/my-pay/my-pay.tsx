import { useTranslation } from 'react-i18next'
import { listMyPay } from '../../../../../people/commission/commission.contract.ts'
import type { Answer } from '../../../../../kernel/contract.ts'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { useLoad } from '../../../../ui/use-load.ts'
import { Months } from './months.tsx'
import { NewestMonth } from './newest-month.tsx'
import { OpenOrders } from './open-orders.tsx'
import { TargetsToSign } from '../targets/targets-to-sign.tsx'
import '../pay.css'

const Paid = ({ mine }: { readonly mine: Answer<typeof listMyPay> }) => {
  const { t } = useTranslation()
  const [newest, earlier] = mine.months
  if (mine.number === null) return <Empty title={t('my-pay.not-paid')}>{t('my-pay.not-paid-why')}</Empty>
  return (
    <div className="stack pay-page">
      <TargetsToSign />
      {newest ? (
        <NewestMonth month={newest} earlier={earlier} />
      ) : (
        <Empty title={t('my-pay.none')}>{t('my-pay.none-why')}</Empty>
      )}
      {mine.months.length > 1 && <Months months={mine.months} />}
      <OpenOrders />
    </div>
  )
}

/** How much did I get, why, and is it more or less than before? */
export const Screen = () => {
  const { t } = useTranslation()
  const mine = useLoad(listMyPay)
  const { station, number, team = [] } = mine.data ?? {}
  return (
    <Page
      title={t('web.nav.pay')}
      {...(number && { note: t('my-pay.note', { station, number }) })}
      {...(team.length > 0 && {
        actions: <LinkButton to="/pay/team" kind="plain" label={t('my-pay.team')} />,
      })}
    >
      <Loaded query={mine}>{(data) => <Paid mine={data} />}</Loaded>
      <p className="muted small">{t('my-pay.privacy')}</p>
    </Page>
  )
}
