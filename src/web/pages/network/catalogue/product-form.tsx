import { useTranslation } from 'react-i18next'
import { createProduct, updateProduct } from '../../../../network/catalogue/catalogue.contract.ts'
import { FormDialog } from '../../../ui/controls/form-dialog.tsx'
import { useFields } from '../../../ui/controls/use-fields.ts'
import { useAction } from '../../../ui/use-action.ts'
import { PictureField } from './picture-field.tsx'
import { ProductFields, type ProductValues } from './product-fields.tsx'
import type { ProductRecord } from './product-record.ts'

interface Props {
  readonly product?: ProductRecord
  readonly onClose: () => void
}

const fresh: ProductValues = { code: '', name: '', brandId: null, pack: 1, unit: '', price: null, active: true }

const valuesOf = ({ code, name, brandId, pack, unit, priceFen, active }: ProductRecord): ProductValues => ({
  code,
  name,
  brandId,
  pack,
  unit,
  price: priceFen / 100,
  active,
})

/** Adds or changes a product. */
export const ProductForm = ({ product, onClose }: Props) => {
  const { t } = useTranslation()
  const options = { said: t('web.saved'), quiet: true, onDone: onClose }
  const create = useAction(createProduct, options)
  const update = useAction(updateProduct, options)
  const error = create.error ?? update.error
  const save = ({ price, brandId, pack, ...values }: ProductValues): void => {
    if (price === null || brandId === null || pack === null) return
    const body = { ...values, brandId, pack, priceFen: Math.round(price * 100) }
    if (product) update.mutate({ params: { id: product.id }, body })
    else create.mutate({ body })
  }
  const fields = useFields<ProductValues>(product ? valuesOf(product) : fresh, {
    required: ['code', 'name', 'brandId', 'unit', 'pack', 'price'],
    refusal: error,
    onSend: save,
  })
  return (
    <FormDialog
      side="right"
      title={product ? product.name : t('catalogue.products.new')}
      onClose={onClose}
      onSubmit={fields.onSubmit}
      isBusy={create.isPending || update.isPending}
      error={error}
    >
      {product && <PictureField product={product} />}
      <ProductFields fields={fields} />
    </FormDialog>
  )
}
