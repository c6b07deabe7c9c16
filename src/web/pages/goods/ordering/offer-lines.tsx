import { useTranslation } from 'react-i18next'
import { useIsPhone } from '../../../ui/use-media.ts'
import type { LineProps } from './line-props.ts'
import { OfferCard } from './offer-card.tsx'
import { OfferRow } from './offer-row.tsx'

/** The products of the week: cards on a phone, a dense table on a desk. */
export const OfferLines = ({ lines }: { readonly lines: readonly LineProps[] }) => {
  const { t } = useTranslation()
  const isPhone = useIsPhone()
  if (isPhone)
    return (
      <ul className="offer-cards">
        {lines.map((props) => (
          <OfferCard key={props.line.productId} {...props} />
        ))}
      </ul>
    )
  return (
    <div className="table-frame">
      <table className="table offer-table">
        <caption className="unseen">{t('web.nav.week')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ordering.week.product')}</th>
            <th scope="col" className="number">
              {t('ordering.week.price')}
            </th>
            <th scope="col">{t('ordering.week.limit')}</th>
            <th scope="col">{t('ordering.week.advice')}</th>
            <th scope="col">{t('ordering.week.quantity')}</th>
            <th scope="col">{t('ordering.week.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((props) => (
            <OfferRow key={props.line.productId} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
