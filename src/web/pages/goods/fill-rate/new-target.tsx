import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createFillTarget } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Combobox } from '../../../ui/controls/combobox.tsx'
import { FormDialog } from '../../../ui/controls/form-dialog.tsx'
import { NumberField } from '../../../ui/controls/number-field.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { DateField } from '../../../ui/controls/text-field.tsx'
import { useFields } from '../../../ui/controls/use-fields.ts'
import { useAction } from '../../../ui/use-action.ts'
import { useTargetKeys, type TargetSlice } from './use-target-keys.ts'

interface Values {
  readonly sliceBy: TargetSlice
  readonly sliceKey: string
  readonly from: string
  readonly percent: number | null
}

const slices = ['network', 'region', 'brand', 'stars', 'accountManager', 'product', 'outlet'] as const

const fresh: Values = { sliceBy: 'network', sliceKey: '', from: '', percent: null }

const TargetForm = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const create = useAction(createFillTarget, { said: t('web.saved'), quiet: true, onDone: onClose })
  const fields = useFields<Values>(fresh, {
    required: ['from', 'percent'],
    judge: {
      sliceKey: (key, { sliceBy }) => (sliceBy !== 'network' && key === '' ? t('web.required') : undefined),
      percent: (percent) => (percent !== null && percent > 100 ? t('fill-rate.targets.at-most') : undefined),
    },
    refusal: create.error,
    onSend: ({ percent, ...values }) => create.mutate({ body: { ...values, rate: ((percent ?? 0) / 100).toFixed(4) } }),
  })
  const { sliceBy } = fields.values
  const keys = useTargetKeys(sliceBy)
  return (
    <FormDialog
      title={t('fill-rate.targets.new')}
      onClose={onClose}
      onSubmit={fields.onSubmit}
      isBusy={create.isPending}
      error={create.error}
    >
      <SelectField
        label={t('fill-rate.cut')}
        options={slices.map((slice) => ({ value: slice, label: t(`fill-rate.by.${slice}`) }))}
        value={sliceBy}
        onChange={(slice) => fields.set({ sliceBy: slice, sliceKey: '' })}
      />
      {sliceBy !== 'network' && (
        <Combobox key={sliceBy} label={t('fill-rate.targets.for')} {...keys} {...fields.bind('sliceKey')} />
      )}
      <DateField label={t('fill-rate.targets.from')} {...fields.bind('from')} />
      <NumberField digits={2} label={t('fill-rate.targets.percent')} {...fields.bind('percent')} />
    </FormDialog>
  )
}

/** Sets a staged target. */
export const NewTarget = () => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {t('fill-rate.targets.new')}
      </Button>
      {isOpen && <TargetForm onClose={() => setOpen(false)} />}
    </>
  )
}
