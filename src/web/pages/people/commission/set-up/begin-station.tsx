import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { beginPayStation, listPayOutlets } from '../../../../../people/commission/set-up.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Combobox } from '../../../../ui/controls/combobox.tsx'
import { FormDialog } from '../../../../ui/controls/form-dialog.tsx'
import { useFields } from '../../../../ui/controls/use-fields.ts'
import { useAction } from '../../../../ui/use-action.ts'
import { useLoad } from '../../../../ui/use-load.ts'

/** The plan that ships with Manzu. */
const shippedCode = 's5'

const BeginForm = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [search, setSearch] = useState('')
  const found = useLoad(listPayOutlets, { query: { search } }, { keep: true })
  const begin = useAction(beginPayStation, { quiet: true })
  const fields = useFields(
    { outletId: '' },
    {
      required: ['outletId'],
      refusal: begin.error,
      onSend: ({ outletId }) =>
        begin.mutate(
          { body: { outletId: Number(outletId), planCode: shippedCode } },
          { onSuccess: () => void navigate({ to: `/pay/stations/${outletId}/people` }) },
        ),
    },
  )
  const options = (found.data?.outlets ?? []).map(({ id, name, licenceNumber }) => ({
    value: String(id),
    label: `${name} · ${licenceNumber}`,
  }))
  return (
    <FormDialog
      title={t('set-up.begin')}
      send={t('set-up.begin-send')}
      onClose={onClose}
      onSubmit={fields.onSubmit}
      isBusy={begin.isPending}
      error={begin.error}
    >
      <Combobox
        label={t('set-up.outlet')}
        help={t('set-up.outlet-help')}
        options={options}
        onSearch={setSearch}
        {...fields.bind('outletId')}
      />
    </FormDialog>
  )
}

/** Lets a further outlet pay by Manzu. */
export const BeginStation = () => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('set-up.begin')}</Button>
      {isOpen && <BeginForm onClose={() => setOpen(false)} />}
    </>
  )
}
