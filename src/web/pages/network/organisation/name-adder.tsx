import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createOwnerEntity, createRegion } from '../../../../network/organisation/organisation.contract.ts'
import { useAction } from '../../../ui/use-action.ts'

/** Adds a region or an owner entity without leaving the form that needs it. */
export const NameAdder = ({ kind }: { readonly kind: 'region' | 'owner' }) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const add = useAction(kind === 'region' ? createRegion : createOwnerEntity, {
    said: t('web.saved'),
    onDone: () => setOpen(false),
  })
  if (!isOpen)
    return (
      <Button type="link" size="small" className="flush" onClick={() => setOpen(true)}>
        {t(`organisation.adder.${kind}`)}
      </Button>
    )
  return (
    <div className="row adder">
      <Input
        aria-label={t('organisation.adder.code')}
        placeholder={t('organisation.adder.code')}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <Input
        aria-label={t('organisation.adder.name')}
        placeholder={t('organisation.adder.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button
        loading={add.isPending}
        disabled={code === '' || name === ''}
        onClick={() => add.mutate({ body: { code, name } })}
      >
        {t('organisation.adder.add')}
      </Button>
    </div>
  )
}
