import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { getWouldEarn } from '../../../../../people/commission/statement.contract.ts'
import type { Answer } from '../../../../../kernel/contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { usePayAmounts } from '../use-pay-amounts.ts'
import { TryAmount } from './try-amount.tsx'

type Open = Answer<typeof getWouldEarn>

/** Orders that are shown before the rest is asked for. */
const few = 5

const Orders = ({ orders }: Pick<Open, 'orders'>) => {
  const { t } = useTranslation()
  const { money, change } = usePayAmounts()
  const format = useFormat()
  const [isWhole, setWhole] = useState(false)
  return (
    <>
      <ul className="pay-list open-orders">
        {(isWhole ? orders : orders.slice(0, few)).map(({ fact, kind, reason, since, amount, earns }) => (
          <li key={`${kind} ${fact}`}>
            <div>
              <span className="stack tight">
                <span className="strong">{fact}</span>
                <span className="small muted">
                  {[kind, reason, since && format.day(since), money(amount)].filter(Boolean).join(' · ')}
                </span>
              </span>
              <span className="number strong">{change(earns)}</span>
            </div>
          </li>
        ))}
      </ul>
      {!isWhole && orders.length > few && (
        <Button kind="quiet" onClick={() => setWhole(true)}>
          {t('my-pay.open.all', { count: orders.length })}
        </Button>
      )}
    </>
  )
}

const Told = ({ open }: { readonly open: Open }) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (open.period === null) return <p className="muted">{t('my-pay.open.no-month')}</p>
  return (
    <>
      <p className="small muted">{t('my-pay.open.month', { month: format.month(open.period) })}</p>
      {open.orders.length > 0 ? <Orders orders={open.orders} /> : <p className="muted">{t('my-pay.open.none')}</p>}
      {open.kinds.length > 0 && <TryAmount kinds={open.kinds} />}
    </>
  )
}

/** What is still open and would count for me: what each would earn if it were settled today, worked out when asked. */
export const OpenOrders = () => {
  const { t } = useTranslation()
  const [isAsked, setAsked] = useState(false)
  const open = useLoad(getWouldEarn, { query: {} }, { enabled: isAsked })
  return (
    <section className="panel stack" aria-labelledby="pay-open">
      <h2 id="pay-open">{t('my-pay.open.title')}</h2>
      {isAsked ? (
        <Loaded query={open}>{(data) => <Told open={data} />}</Loaded>
      ) : (
        <>
          <p className="muted">{t('my-pay.open.why')}</p>
          <div className="row">
            <Button onClick={() => setAsked(true)}>{t('my-pay.open.ask')}</Button>
          </div>
        </>
      )}
    </section>
  )
}
