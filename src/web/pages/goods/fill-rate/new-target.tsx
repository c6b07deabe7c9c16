import { Button, Form, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createFillTarget } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useTargetKeys, type TargetSlice } from './use-target-keys.ts'

interface Values {
  readonly sliceBy: TargetSlice
  readonly sliceKey?: string
  readonly from: string
  readonly percent: number
}

const slices = ['network', 'region', 'brand', 'stars', 'accountManager', 'product', 'outlet'] as const

const Fields = () => {
  const { t } = useTranslation()
  const by = Form.useWatch<TargetSlice | undefined>('sliceBy') ?? 'network'
  const keys = useTargetKeys(by)
  const required = [{ required: true, message: t('web.required') }]
  return (
    <>
      <Form.Item name="sliceBy" label={t('fill-rate.cut')} rules={required}>
        <Select options={slices.map((slice) => ({ value: slice, label: t(`fill-rate.by.${slice}`) }))} />
      </Form.Item>
      {by !== 'network' && (
        <Form.Item name="sliceKey" label={t('fill-rate.targets.for')} rules={required}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={[...keys]} />
        </Form.Item>
      )}
      <Form.Item name="from" label={t('fill-rate.targets.from')} rules={required}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="percent" label={t('fill-rate.targets.percent')} rules={required}>
        <InputNumber min={0} max={100} precision={2} />
      </Form.Item>
    </>
  )
}

/** Sets a staged target. */
export const NewTarget = () => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [form] = Form.useForm<Values>()
  const create = useAction(createFillTarget, { said: t('web.saved'), quiet: true, onDone: () => setOpen(false) })
  const save = ({ sliceBy, sliceKey = '', from, percent }: Values): void =>
    create.mutate({
      body: { sliceBy, sliceKey: sliceBy === 'network' ? '' : sliceKey, from, rate: (percent / 100).toFixed(4) },
    })
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('fill-rate.targets.new')}
      </Button>
      <Modal
        open={isOpen}
        title={t('fill-rate.targets.new')}
        okText={t('web.save')}
        confirmLoading={create.isPending}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        {create.error && <ProblemNotice error={create.error} />}
        <Form<Values>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ sliceBy: 'network' }}
          onFinish={save}
        >
          <Fields />
        </Form>
      </Modal>
    </>
  )
}
