import { Form, Input, InputNumber, Modal, Select, type FormInstance } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { businessDay } from '../../../../kernel/period.ts'
import { listFillLines, recordDelivery } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useMe } from '../../../ui/session.ts'
import { useAction } from '../../../ui/use-action.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoad } from '../../../ui/use-load.ts'
import type { DeliveryCycle } from './complete-switch.tsx'
import { OutletField } from './outlet-field.tsx'

interface Values {
  readonly cycleId: number
  readonly outletId: number
  readonly productId: number
  readonly quantity: number
  readonly deliveredOn: string
  readonly reference: string
}

/** What became of a delivery that was sent. */
export interface Recorded {
  readonly reference: string
  readonly known: boolean
  readonly aboveOrder: number
}

/** The lines that wait for a delivery; choosing one fills in what is still missing of it. */
const LineField = ({ form }: { readonly form: FormInstance<Values> }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const cycleId = Form.useWatch<number | undefined>('cycleId', form)
  const outletId = Form.useWatch<number | undefined>('outletId', form)
  const isKnown = cycleId !== undefined && outletId !== undefined
  const lines = useLoad(listFillLines, { query: { cycleId, outletId, size: 500 } }, { enabled: isKnown })
  const found = isKnown ? (lines.data?.rows ?? []) : []
  const options = found.map((line) => ({
    value: line.productId,
    label: t('fill-rate.deliveries.line', {
      name: line.productName,
      ordered: format.number(line.ordered),
      delivered: format.number(line.delivered ?? 0),
    }),
  }))
  const suggest = (productId: number): void => {
    const line = found.find((one) => one.productId === productId)
    const missing = line ? line.ordered - (line.delivered ?? 0) : 0
    if (missing > 0) form.setFieldValue('quantity', missing)
  }
  return (
    <Form.Item
      name="productId"
      label={t('fill-rate.by.product')}
      rules={[{ required: true, message: t('web.required') }]}
    >
      <Select
        disabled={!isKnown}
        placeholder={isKnown ? t('fill-rate.by.product') : t('fill-rate.deliveries.choose-first')}
        notFoundContent={t('fill-rate.deliveries.no-lines')}
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        onChange={suggest}
      />
    </Form.Item>
  )
}

interface FieldProps {
  readonly form: FormInstance<Values>
  readonly cycles: readonly DeliveryCycle[]
}

const Fields = ({ form, cycles }: FieldProps) => {
  const { t } = useTranslation()
  const rules = [{ required: true, message: t('web.required') }]
  return (
    <>
      <Form.Item name="cycleId" label={t('fill-rate.by.cycle')} rules={rules}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={cycles.map(({ cycleId, code }) => ({ value: cycleId, label: code }))}
        />
      </Form.Item>
      <Form.Item name="outletId" label={t('fill-rate.by.outlet')} rules={rules}>
        <OutletField />
      </Form.Item>
      <LineField form={form} />
      <Form.Item
        name="quantity"
        label={t('fill-rate.deliveries.quantity')}
        extra={t('fill-rate.deliveries.quantity-hint')}
        rules={rules}
      >
        <InputNumber precision={0} min={-1_000_000_000} max={1_000_000_000} />
      </Form.Item>
      <Form.Item name="deliveredOn" label={t('fill-rate.deliveries.day')} rules={rules}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="reference" label={t('fill-rate.deliveries.reference')} rules={rules}>
        <Input maxLength={60} />
      </Form.Item>
    </>
  )
}

interface Props {
  readonly cycles: readonly DeliveryCycle[]
  readonly cycleId: number | undefined
  readonly onClose: () => void
  readonly onRecorded: (recorded: Recorded) => void
}

/** Records one delivery by hand. */
export const DeliveryForm = ({ cycles, cycleId, onClose, onRecorded }: Props) => {
  const { t } = useTranslation()
  const { zone } = useMe()
  const [form] = Form.useForm<Values>()
  const [today] = useState(() => businessDay(new Date(), zone))
  const record = useAction(recordDelivery, { quiet: true })
  const save = async (values: Values): Promise<void> => {
    const { known, aboveOrder } = await record.mutateAsync({ body: values })
    onRecorded({ reference: values.reference.trim(), known, aboveOrder })
  }
  return (
    <Modal
      open
      title={t('fill-rate.deliveries.record')}
      okText={t('web.save')}
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {record.error && <ProblemNotice error={record.error} />}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ cycleId, deliveredOn: today }}
        onValuesChange={(changed: Partial<Values>) => {
          if ('cycleId' in changed || 'outletId' in changed) form.resetFields(['productId', 'quantity'])
        }}
        onFinish={(values) => void save(values).catch(() => undefined)}
      >
        <Fields form={form} cycles={cycles} />
      </Form>
    </Modal>
  )
}
