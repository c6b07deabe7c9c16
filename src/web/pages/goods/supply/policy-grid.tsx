import { useTranslation } from 'react-i18next'
import type { LineChange, StarFigure } from './policy-lines.ts'
import { PolicyRow } from './policy-row.tsx'
import type { ProductMap } from './product-map.ts'
import type { PolicyRecord } from './supply-types.ts'

interface Props {
  readonly lines: readonly PolicyRecord[]
  readonly products: ProductMap
  readonly figure: StarFigure
  readonly onChange: (productId: number, change: LineChange) => void
  readonly onRemove: (productId: number) => void
}

/** The policy as a grid: one row a product. */
export const PolicyGrid = ({ lines, products, figure, onChange, onRemove }: Props) => {
  const { t } = useTranslation()
  return (
    <section className="table-frame" aria-label={t('supply.tab.policy')}>
      <table className="table policy-grid">
        <thead>
          <tr>
            <th scope="col">{t('supply.policy.product')}</th>
            <th scope="col">{t('supply.field.rule')}</th>
            <th scope="col" className="number">
              {t('supply.field.quantity')}
            </th>
            <th scope="col" className="number">
              {t('supply.field.pack')}
            </th>
            <th scope="col">{t('supply.field.arrivesOn')}</th>
            {[1, 2, 3, 4, 5].map((count) => (
              <th scope="col" className="number" key={count}>
                <span className="unseen">{t(`supply.field.${figure}`)}</span> {t('web.stars', { count })}
              </th>
            ))}
            <th scope="col">{t('supply.field.target')}</th>
            <th scope="col">
              <span className="unseen">{t('web.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <PolicyRow
              key={line.productId}
              line={line}
              name={products.get(line.productId)?.name ?? ''}
              figure={figure}
              onChange={(change) => onChange(line.productId, change)}
              onRemove={() => onRemove(line.productId)}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
