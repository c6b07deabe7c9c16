import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { WaterlinePanel } from '../../../../ui/waterline-panel.tsx'
import type { CatalogueProduct, ProductMap } from '../product-map.ts'
import { ProductOutcomes } from './product-outcomes.tsx'
import type { Picture, ProductOutcome } from './simulation.ts'

interface Props {
  readonly outcomes: readonly ProductOutcome[]
  readonly products: ProductMap
  readonly product: CatalogueProduct | undefined
  readonly pack: number
  readonly picture: Picture | null
  readonly onChoose: (productId: number) => void
}

const Panel = ({ outcomes, products, product, pack, picture, onChoose }: Props) => {
  const { t } = useTranslation()
  const scarce = outcomes.filter(({ rule }) => rule !== 'byNeed')
  return (
    <>
      {product && picture && picture.productId === product.id && picture.groups.length > 0 && (
        <WaterlinePanel
          title={t('supply.studio.picture', { name: product.name })}
          groups={picture.groups}
          waterline={picture.waterline}
          pack={pack}
          unit={product.unit}
        />
      )}
      {outcomes.length > 0 && (
        <section className="stack tight" aria-label={t('supply.studio.products')}>
          <h2>{t('supply.studio.products')}</h2>
          {scarce.length === 0 ? (
            <p className="muted">{t('supply.studio.nothing-scarce')}</p>
          ) : (
            <ProductOutcomes products={scarce} names={products} chosen={product?.id ?? null} onChoose={onChoose} />
          )}
        </section>
      )}
    </>
  )
}

/** One product drawn, and all scarce ones in figures; drawn again when an outcome comes, not at every key. */
export const ProductPanel = memo(Panel)
