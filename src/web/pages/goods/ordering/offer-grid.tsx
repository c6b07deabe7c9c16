import { useTranslation } from 'react-i18next'
import type { LineProps } from './line-props.ts'
import { OfferRow } from './offer-row.tsx'

/** The products of the week as a dense table, for a desk. */
export const OfferGrid = ({ lines }: { readonly lines: readonly LineProps[] }) => {
  const { t } = useTranslation()
  return (
    <div className="table-frame fading">
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
