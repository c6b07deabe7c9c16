import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createBrand } from '../../../../network/catalogue/catalogue.contract.ts'
import { useAction } from '../../../ui/use-action.ts'

/** Adds a brand without leaving the form that needs it. */
export const BrandAdder = () => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const add = useAction(createBrand, { said: t('web.saved'), onDone: () => setOpen(false) })
  if (!isOpen)
    return (
      <Button type="link" size="small" className="flush" onClick={() => setOpen(true)}>
        {t('catalogue.brand.new')}
      </Button>
    )
  return (
    <div className="row adder">
      <Input
        aria-label={t('catalogue.brand.code')}
        placeholder={t('catalogue.brand.code')}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <Input
        aria-label={t('catalogue.brand.name')}
        placeholder={t('catalogue.brand.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button
        loading={add.isPending}
        disabled={code === '' || name === ''}
        onClick={() => add.mutate({ body: { code, name } })}
      >
        {t('catalogue.brand.add')}
      </Button>
    </div>
  )
}
