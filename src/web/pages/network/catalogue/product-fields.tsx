import { Form, Input, InputNumber, Select, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { listBrands } from '../../../../network/catalogue/catalogue.contract.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { BrandAdder } from './brand-adder.tsx'

/** What is entered of a product; the price in whole currency with two decimals. */
export interface ProductValues {
  readonly code: string
  readonly name: string
  readonly brandId: number
  readonly pack: number
  readonly unit: string
  readonly price: number
  readonly active: boolean
}

/** The fields of a product. */
export const ProductFields = () => {
  const { t } = useTranslation()
  const brands = useLoad(listBrands)
  const required = [{ required: true, message: t('web.required') }]
  const options = (brands.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <Form.Item name="code" label={t('catalogue.product.code')} rules={required}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="name" label={t('catalogue.product.name')} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="brandId" label={t('catalogue.product.brand')} rules={required} extra={<BrandAdder />}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Form.Item>
      <Form.Item
        name="unit"
        label={t('catalogue.product.unit')}
        rules={required}
        extra={t('catalogue.product.unit-help')}
      >
        <Input maxLength={10} />
      </Form.Item>
      <Form.Item
        name="pack"
        label={t('catalogue.product.pack')}
        rules={required}
        extra={t('catalogue.product.pack-help')}
      >
        <InputNumber min={1} max={100_000} precision={0} />
      </Form.Item>
      <Form.Item name="price" label={t('catalogue.product.price')} rules={required}>
        <InputNumber min={0} max={1_000_000_000} precision={2} />
      </Form.Item>
      <Form.Item name="active" label={t('web.state.active')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </>
  )
}
