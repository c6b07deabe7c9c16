import { Button, Drawer, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { createProduct, updateProduct } from '../../../../network/catalogue/catalogue.contract.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { PictureField } from './picture-field.tsx'
import { ProductFields, type ProductValues } from './product-fields.tsx'
import type { ProductRecord } from './product-record.ts'

interface Props {
  readonly product?: ProductRecord
  readonly onClose: () => void
}

const fresh: Partial<ProductValues> = { pack: 1, active: true }

const valuesOf = ({ priceFen, ...product }: ProductRecord): Partial<ProductValues> => ({
  ...product,
  price: priceFen / 100,
})

/** Adds or changes a product. */
export const ProductForm = ({ product, onClose }: Props) => {
  const { t } = useTranslation()
  const [form] = Form.useForm<ProductValues>()
  const options = { said: t('web.saved'), quiet: true, onDone: onClose }
  const create = useAction(createProduct, options)
  const update = useAction(updateProduct, options)
  const error = create.error ?? update.error
  const save = ({ price, ...values }: ProductValues): void => {
    const body = { ...values, priceFen: Math.round(price * 100) }
    if (product) update.mutate({ params: { id: product.id }, body })
    else create.mutate({ body })
  }
  return (
    <Drawer
      open
      size={480}
      title={product ? product.name : t('catalogue.products.new')}
      onClose={onClose}
      footer={
        <div className="row">
          <Button type="primary" loading={create.isPending || update.isPending} onClick={() => form.submit()}>
            {t('web.save')}
          </Button>
          <Button onClick={onClose}>{t('web.cancel')}</Button>
        </div>
      }
    >
      <div className="stack">
        {error && <ProblemNotice error={error} />}
        {product && <PictureField product={product} />}
        <Form<ProductValues>
          form={form}
          layout="vertical"
          initialValues={product ? valuesOf(product) : fresh}
          onFinish={save}
        >
          <ProductFields />
        </Form>
      </div>
    </Drawer>
  )
}
