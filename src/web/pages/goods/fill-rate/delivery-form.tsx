import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { businessDay } from '../../../../kernel/period.ts'
import { listFillLines, recordDelivery } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { Combobox } from '../../../ui/controls/combobox.tsx'
import { FormDialog } from '../../../ui/controls/form-dialog.tsx'
import { NumberField } from '../../../ui/controls/number-field.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { DateField, TextField } from '../../../ui/controls/text-field.tsx'
import { useFields, type Fields } from '../../../ui/controls/use-fields.ts'
import { useMe } from '../../../ui/session.ts'
import { useAction } from '../../../ui/use-action.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoadAll } from '../../../ui/use-load-all.ts'
import type { DeliveryCycle } from './complete-switch.tsx'
import { OutletField } from './outlet-field.tsx'

interface Values {
  readonly cycleId: number | null
  readonly outletId: number | null
  readonly productId: number | null
  readonly quantity: number | null
  readonly deliveredOn: string
  readonly reference: string
}

/** What became of a delivery that was sent. */
export interface Recorded {
  readonly reference: string
  readonly known: boolean
  readonly aboveOrder: number
}

interface FieldProps {
  readonly fields: Fields<Values>
}

/** The lines that wait for a delivery; choosing one fills in what is still missing of it. */
const LineField = ({ fields }: FieldProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { cycleId, outletId } = fields.values
  const isKnown = cycleId !== null && outletId !== null
  const query = { cycleId: cycleId ?? 0, outletId: outletId ?? 0 }
  const lines = useLoadAll(listFillLines, { query }, { enabled: isKnown })
  const found = isKnown ? (lines.data ?? []) : []
  const choose = (productId: number): void => {
    const line = found.find((one) => one.productId === productId)
    const missing = line ? line.ordered - (line.delivered ?? 0) : 0
    fields.set({ productId, ...(missing > 0 && { quantity: missing }) })
  }
  const { error, isRequired, value } = fields.bind('productId')
  const hint = lines.data?.length === 0 ? t('fill-rate.deliveries.no-lines') : t('fill-rate.by.product')
  return (
    <Combobox
      {...{ error, isRequired }}
      label={t('fill-rate.by.product')}
      disabled={!isKnown}
      placeholder={isKnown ? hint : t('fill-rate.deliveries.choose-first')}
      value={value === null ? '' : String(value)}
      options={found.map((line) => ({
        value: String(line.productId),
        label: t('fill-rate.deliveries.line', {
          name: line.productName,
          ordered: format.number(line.ordered),
          delivered: format.number(line.delivered ?? 0),
        }),
      }))}
      onChange={(id) => choose(Number(id))}
    />
  )
}

const DeliveryFields = ({ fields, cycles }: FieldProps & { readonly cycles: readonly DeliveryCycle[] }) => {
  const { t } = useTranslation()
  const cycle = fields.bind('cycleId')
  const other = { productId: null, quantity: null }
  return (
    <>
      <SelectField
        {...cycle}
        label={t('fill-rate.by.cycle')}
        {...(cycle.value === null && { none: t('web.none') })}
        options={cycles.map(({ cycleId, code }) => ({ value: String(cycleId), label: code }))}
        value={String(cycle.value ?? '')}
        onChange={(id) => fields.set({ cycleId: Number(id), ...other })}
      />
      <OutletField {...fields.bind('outletId')} onChange={(outletId) => fields.set({ outletId, ...other })} />
      <LineField fields={fields} />
      <NumberField
        isSigned
        label={t('fill-rate.deliveries.quantity')}
        help={t('fill-rate.deliveries.quantity-hint')}
        {...fields.bind('quantity')}
      />
      <DateField label={t('fill-rate.deliveries.day')} {...fields.bind('deliveredOn')} />
      <TextField label={t('fill-rate.deliveries.reference')} maxLength={60} {...fields.bind('reference')} />
    </>
  )
}

interface Props {
  readonly cycles: readonly DeliveryCycle[]
  readonly cycleId?: number | undefined
  readonly onClose: () => void
  readonly onRecorded: (recorded: Recorded) => void
}

/** Records one delivery by hand. */
export const DeliveryForm = ({ cycles, cycleId, onClose, onRecorded }: Props) => {
  const { t } = useTranslation()
  const { zone } = useMe()
  const [today] = useState(() => businessDay(new Date(), zone))
  const record = useAction(recordDelivery, { quiet: true })
  const save = (values: Values): void => {
    const { cycleId: cycle, outletId, productId, quantity } = values
    if (cycle === null || outletId === null || productId === null || quantity === null) return
    record.mutate(
      { body: { ...values, cycleId: cycle, outletId, productId, quantity } },
      { onSuccess: ({ known, aboveOrder }) => onRecorded({ reference: values.reference.trim(), known, aboveOrder }) },
    )
  }
  const fields = useFields<Values>(
    { cycleId: cycleId ?? null, outletId: null, productId: null, quantity: null, deliveredOn: today, reference: '' },
    {
      required: ['cycleId', 'outletId', 'productId', 'quantity', 'deliveredOn', 'reference'],
      refusal: record.error,
      onSend: save,
    },
  )
  return (
    <FormDialog
      title={t('fill-rate.deliveries.record')}
      onClose={onClose}
      onSubmit={fields.onSubmit}
      isBusy={record.isPending}
      error={record.error}
    >
      <DeliveryFields fields={fields} cycles={cycles} />
    </FormDialog>
  )
}
