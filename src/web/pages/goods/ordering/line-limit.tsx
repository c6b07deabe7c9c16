import { useTranslation } from 'react-i18next'
import { LimitBar } from '../../../ui/limit-bar.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import type { OfferLine } from './offer-types.ts'

/** The limit that holds for a line, and how far the quantity fills it. */
export const LineLimit = ({ line, quantity }: { readonly line: OfferLine; readonly quantity: number }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { limit, unit } = line
  const text =
    limit === null
      ? t('ordering.week.no-limit')
      : t(`ordering.limit.${line.limitKind ?? 'daily-limit'}`, { limit: format.number(limit), unit })
  return <LimitBar limit={limit} quantity={quantity} text={text} />
}
