import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/use-format.ts'
import type { OfferLine } from './offer-types.ts'

/** The limit in force and how far the quantity fills it. */
export const LimitBar = ({ line, quantity }: { readonly line: OfferLine; readonly quantity: number }) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (line.limit === null) return <span className="muted small">{t('ordering.week.no-limit')}</span>
  const share = line.limit === 0 ? 100 : Math.min(100, (quantity / line.limit) * 100)
  return (
    <span className="limit">
      <span className={quantity >= line.limit ? 'bar full' : 'bar'} aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
      <span className="small muted">
        {t(`ordering.limit.${line.limitKind ?? 'daily-limit'}`, { limit: format.number(line.limit), unit: line.unit })}
      </span>
    </span>
  )
}
