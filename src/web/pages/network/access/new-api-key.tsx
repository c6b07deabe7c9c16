import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createApiKey, listAccounts } from '../../../../network/access/access.contract.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { SecretNotice } from '../../../ui/secret-notice.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useLoad } from '../../../ui/use-load.ts'

interface Values {
  readonly name: string
  readonly accountId: string
}

/** Makes a key that acts as an account. */
export const NewApiKey = () => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [search, setSearch] = useState('')
  const [secret, setSecret] = useState<string | null>(null)
  const [form] = Form.useForm<Values>()
  const accounts = useLoad(listAccounts, { query: { search, size: 20 } }, { enabled: isOpen, keep: true })
  const create = useAction(createApiKey, {
    quiet: true,
    onDone: ({ key }) => {
      setOpen(false)
      setSecret(key)
      form.resetFields()
    },
  })
  const required = [{ required: true, message: t('web.required') }]
  const options = (accounts.data?.rows ?? []).map(({ id, name, role }) => ({
    value: id,
    label: `${name} · ${t(`web.role.${role}`)}`,
  }))
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('access.keys.new')}
      </Button>
      <Modal
        title={t('access.keys.new')}
        open={isOpen}
        okText={t('access.keys.make')}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        confirmLoading={create.isPending}
      >
        {create.error && <ProblemNotice error={create.error} />}
        <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={(body) => create.mutate({ body })}>
          <Form.Item name="name" label={t('access.keys.name')} rules={required} extra={t('access.keys.name-help')}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item
            name="accountId"
            label={t('access.keys.account')}
            rules={required}
            extra={t('access.keys.account-help')}
          >
            <Select showSearch={{ filterOption: false, onSearch: setSearch }} options={options} />
          </Form.Item>
        </Form>
      </Modal>
      <SecretNotice
        title={t('access.keys.new')}
        name={t('access.keys.secret')}
        secret={secret}
        onClose={() => setSecret(null)}
      />
    </>
  )
}
