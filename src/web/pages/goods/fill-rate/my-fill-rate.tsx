import { useTranslation } from 'react-i18next'
import { getFillRates } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { useLoad } from '../../../ui/use-load.ts'
import { ProductRates } from './product-rates.tsx'
import { RateFigures } from './rate-figures.tsx'
import { Trend } from './trend.tsx'
import { Waterfall } from './waterfall.tsx'

/** How well the promise was kept to this outlet, and where it was not. */
export const Screen = () => {
  const { t } = useTranslation()
  const cycles = useLoad(getFillRates, { query: { by: 'cycle', size: 60 } })
  const products = useLoad(getFillRates, { query: { by: 'product', sort: 'lowest', size: 50 } })
  return (
    <Page title={t('fill-rate.mine')} note={t('fill-rate.mine-note')}>
      <Loaded query={cycles}>
        {({ all, rows }) =>
          rows.length === 0 ? (
            <Empty title={t('fill-rate.empty')}>{t('fill-rate.empty-why')}</Empty>
          ) : (
            <>
              <RateFigures slice={all} />
              <Waterfall slice={all} />
              <Trend slices={rows} />
            </>
          )
        }
      </Loaded>
      {products.data && products.data.rows.length > 0 && (
        <ProductRates title={t('fill-rate.by.product')} slices={products.data.rows} />
      )}
    </Page>
  )
}
