import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { OutletForm } from './outlet-form.tsx'
import type { OutletRecord } from './outlet-record.ts'

/** Adds an outlet, or changes the one it is given. */
export const OutletButton = ({ outlet }: { readonly outlet?: OutletRecord }) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {outlet ? t('web.edit') : t('organisation.outlets.new')}
      </Button>
      {isOpen && <OutletForm {...(outlet && { outlet })} onClose={() => setOpen(false)} />}
    </>
  )
}
