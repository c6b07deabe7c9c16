import { useTranslation } from 'react-i18next'
import { listBrands } from '../../../../network/catalogue/catalogue.contract.ts'
import { Combobox } from '../../../ui/controls/combobox.tsx'
import { NumberField } from '../../../ui/controls/number-field.tsx'
import { SwitchField } from '../../../ui/controls/switch-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import type { Fields } from '../../../ui/controls/use-fields.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { BrandAdder } from './brand-adder.tsx'

/** What is entered of a product; the price in whole currency with two decimals. */
export interface ProductValues {
  readonly code: string
  readonly name: string
  readonly brandId: number | null
  readonly pack: number | null
  readonly unit: string
  readonly price: number | null
  readonly active: boolean
}

/** The fields of a product. */
export const ProductFields = ({ fields }: { readonly fields: Fields<ProductValues> }) => {
  const { t } = useTranslation()
  const { currency } = useFormat()
  const brands = useLoad(listBrands)
  const brand = fields.bind('brandId')
  const active = fields.bind('active')
  return (
    <>
      <TextField label={t('catalogue.product.code')} maxLength={40} {...fields.bind('code')} />
      <TextField label={t('catalogue.product.name')} maxLength={100} {...fields.bind('name')} />
      <Combobox
        label={t('catalogue.product.brand')}
        options={(brands.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
        help={<BrandAdder />}
        {...brand}
        value={brand.value === null ? '' : String(brand.value)}
        onChange={(id) => brand.onChange(Number(id))}
      />
      <TextField
        label={t('catalogue.product.unit')}
        help={t('catalogue.product.unit-help')}
        maxLength={10}
        {...fields.bind('unit')}
      />
      <NumberField
        label={t('catalogue.product.pack')}
        help={t('catalogue.product.pack-help')}
        {...fields.bind('pack')}
      />
      <NumberField digits={2} label={t('catalogue.product.price', { currency })} {...fields.bind('price')} />
      <SwitchField label={t('web.state.active')} value={active.value} onChange={active.onChange} />
    </>
  )
}
