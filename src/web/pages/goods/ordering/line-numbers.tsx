import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/use-format.ts'
import type { OfferLine } from './offer-types.ts'

/** What stands already: filed, ordered, wished, got. */
export const LineNumbers = ({ line }: { readonly line: OfferLine }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { ordered, filed } = line
  if (ordered !== null && ordered.requested > 0)
    return (
      <span className="small">
        {t('ordering.week.ordered', { quantity: format.number(ordered.confirmed), unit: line.unit })}
        {ordered.wish > 0 && ` · ${t('ordering.week.wished', { quantity: format.number(ordered.wish) })}`}
        {ordered.granted > 0 && ` · ${t('ordering.week.granted', { quantity: format.number(ordered.granted) })}`}
      </span>
    )
  if (filed === null || filed === 0) return null
  return <span className="small">{t('ordering.week.filed', { quantity: format.number(filed), unit: line.unit })}</span>
}
