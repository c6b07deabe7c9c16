import { useTranslation } from 'react-i18next'
import type { GridView } from './grid-columns.ts'

/** The headings of the grid. */
export const GridHead = ({ view }: { readonly view: GridView }) => {
  const { t } = useTranslation()
  const stars = [1, 2, 3, 4, 5].map((count) => (
    <th scope="col" className="number" key={count}>
      <span className="unseen">{t(`supply.field.${view}`)} </span>
      {t('web.stars', { count })}
    </th>
  ))
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">{t('supply.policy.product')}</th>
        <th scope="col">{t('supply.field.rule')}</th>
        <th scope="col" className="number">
          {t('supply.field.quantity')}
        </th>
        {view === 'goods' ? (
          <>
            <th scope="col" className="number">
              {t('supply.field.pack')}
            </th>
            <th scope="col">{t('supply.field.arrivesOn')}</th>
            <th scope="col">{t('supply.field.target')}</th>
            <th scope="col">
              <span className="unseen">{t('web.actions')}</span>
            </th>
          </>
        ) : (
          <>
            {stars}
            <th scope="col" className="number">
              {t('supply.studio.sum')}
            </th>
          </>
        )}
      </tr>
    </thead>
  )
}
