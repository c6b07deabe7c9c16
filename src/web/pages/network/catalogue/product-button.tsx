import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { ProductForm } from './product-form.tsx'
import type { ProductRecord } from './product-record.ts'

/** Adds a product, or changes the one it is given. */
export const ProductButton = ({ product }: { readonly product?: ProductRecord }) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind={product ? 'plain' : 'primary'} size={product ? 'small' : 'normal'} onClick={() => setOpen(true)}>
        {product ? t('web.edit') : t('catalogue.products.new')}
      </Button>
      {isOpen && <ProductForm {...(product && { product })} onClose={() => setOpen(false)} />}
    </>
  )
}
