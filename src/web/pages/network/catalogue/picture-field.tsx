import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { putPicture } from '../../../../network/catalogue/catalogue.contract.ts'
import { ProductTile } from '../../../ui/product-tile.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { ProductRecord } from './product-record.ts'

/** The picture of a product and how to replace it. */
export const PictureField = ({ product }: { readonly product: ProductRecord }) => {
  const { t } = useTranslation()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const put = useAction(putPicture, { said: t('catalogue.product.picture-saved') })
  const send = async (file: File): Promise<void> => {
    const body = new Uint8Array(await file.arrayBuffer())
    put.mutate({ params: { id: product.id }, body, options: { mediaType: file.type || 'image/jpeg' } })
  }
  return (
    <div className="row">
      <ProductTile
        productId={product.id}
        name={product.name}
        brandId={product.brandId}
        pictureVersion={product.pictureVersion}
        large
      />
      <label htmlFor={id} className="unseen">
        {t('catalogue.product.picture')}
      </label>
      <input
        id={id}
        ref={field}
        type="file"
        className="unseen"
        accept="image/png,image/jpeg,image/webp"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) void send(file)
        }}
      />
      <Button isBusy={put.isPending} onClick={() => field.current?.click()}>
        {t('catalogue.product.picture')}
      </Button>
      <span className="muted small">{t('catalogue.product.picture-help')}</span>
    </div>
  )
}
