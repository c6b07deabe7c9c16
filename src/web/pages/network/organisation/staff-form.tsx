import { Form, Input, Modal, Select, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import {
  createStaff,
  listRegions,
  post as postShape,
  updateStaff,
} from '../../../../network/organisation/organisation.contract.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useClear } from '../../../ui/use-clear.tsx'
import { useLoad } from '../../../ui/use-load.ts'
import type { StaffMember } from './staff-member.ts'

type Values = Omit<StaffMember, 'id'>

interface Props {
  readonly member?: StaffMember
  readonly onClose: () => void
}

const fresh: Partial<Values> = { post: 'accountManager', team: '', regionId: null, active: true }

const Fields = () => {
  const { t } = useTranslation()
  const clear = useClear()
  const regions = useLoad(listRegions)
  const required = { required: true, message: t('web.required') }
  return (
    <>
      <Form.Item name="name" label={t('organisation.staff.name')} rules={[required]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="email"
        label={t('organisation.staff.email')}
        rules={[required, { type: 'email', message: t('organisation.staff.email-wrong') }]}
      >
        <Input maxLength={200} type="email" />
      </Form.Item>
      <Form.Item name="post" label={t('organisation.staff.post')} rules={[required]}>
        <Select options={postShape.options.map((post) => ({ value: post, label: t(`web.role.${post}`) }))} />
      </Form.Item>
      <Form.Item name="regionId" label={t('organisation.outlet.region')}>
        <Select allowClear={clear} options={(regions.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="team" label={t('organisation.staff.team')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="active" label={t('web.state.active')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </>
  )
}

/** Adds or changes a member of staff. */
export const StaffForm = ({ member, onClose }: Props) => {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const options = { said: t('web.saved'), quiet: true, onDone: onClose }
  const create = useAction(createStaff, options)
  const update = useAction(updateStaff, options)
  const error = create.error ?? update.error
  const save = (values: Values): void => {
    const body = { ...values, regionId: values.regionId ?? null }
    if (member) update.mutate({ params: { id: member.id }, body })
    else create.mutate({ body })
  }
  return (
    <Modal
      open
      title={member ? member.name : t('organisation.staff.new')}
      okText={t('web.save')}
      onOk={() => form.submit()}
      onCancel={onClose}
      confirmLoading={create.isPending || update.isPending}
    >
      {error && <ProblemNotice error={error} />}
      <Form<Values> form={form} layout="vertical" initialValues={member ?? fresh} onFinish={save}>
        <Fields />
      </Form>
    </Modal>
  )
}
