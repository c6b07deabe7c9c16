import { Link } from '@tanstack/react-router'
import { TrendingDown, TrendingUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { listMyPay } from '../../../../../people/commission/commission.contract.ts'
import type { Answer } from '../../../../../kernel/contract.ts'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { fenOf, usePayAmounts } from '../use-pay-amounts.ts'
import { RunStateTag } from '../run-state-tag.tsx'
import { WhyLine } from '../why-line.tsx'

/** A month of the caller. */
export type PayMonth = Answer<typeof listMyPay>['months'][number]

/** The address of a statement. */
export const addressOf = ({ runId, number }: Pick<PayMonth, 'runId' | 'number'>): string =>
  `/pay/runs/${runId}/people/${number}`

const Change = ({ month, earlier }: { readonly month: PayMonth; readonly earlier: PayMonth }) => {
  const { t } = useTranslation()
  const { size } = usePayAmounts()
  const format = useFormat()
  const fen = fenOf(month.payable) - fenOf(earlier.payable)
  if (fen === 0) return <p className="muted">{t('my-pay.same', { month: format.month(earlier.period) })}</p>
  const Picture = fen < 0 ? TrendingDown : TrendingUp
  return (
    <Link to={addressOf(month)} hash="why" className="pay-change">
      <Picture size={18} aria-hidden />
      {t(fen < 0 ? 'my-pay.less' : 'my-pay.more', {
        month: format.month(earlier.period),
        amount: size(String(fen / 100)),
      })}
      <span className="strong">{t('my-pay.why')}</span>
    </Link>
  )
}

/** The newest month that is shown: how much, what it is made of, and against the month before. */
export const NewestMonth = ({
  month,
  earlier,
}: {
  readonly month: PayMonth
  readonly earlier?: PayMonth | undefined
}) => {
  const { t } = useTranslation()
  const { money } = usePayAmounts()
  const format = useFormat()
  return (
    <section className="panel stack pay-newest" aria-labelledby="pay-newest">
      <div className="row spread">
        <h2 id="pay-newest">{format.month(month.period)}</h2>
        <RunStateTag status={month.status} />
      </div>
      <p className="pay-total">{money(month.payable)}</p>
      <WhyLine line={month} />
      {earlier && <Change month={month} earlier={earlier} />}
      {month.status === 'reviewed' && month.objectionsUntil !== null && (
        <p className="small muted">{t('my-pay.object-until', { at: format.dateTime(month.objectionsUntil) })}</p>
      )}
      <div className="row">
        <LinkButton to={addressOf(month)} label={t('my-pay.open')} />
      </div>
    </section>
  )
}
