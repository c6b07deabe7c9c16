import { Button, Form, Input } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { changePassword } from '../../../../network/access/access.contract.ts'
import { meKey } from '../../../shell/me-key.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useAction } from '../../../ui/use-action.ts'

interface Values {
  readonly currentPassword: string
  readonly newPassword: string
  readonly again: string
}

/** Changes the own password; the first one must be changed before anything else. */
export const PasswordForm = ({ isFirst = false }: { readonly isFirst?: boolean }) => {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [form] = Form.useForm<Values>()
  const change = useAction(changePassword, {
    said: t('access.password.changed'),
    quiet: true,
    onDone: () => {
      form.resetFields()
      void client.invalidateQueries({ queryKey: meKey })
    },
  })
  const required = { required: true, message: t('web.required') }
  const same = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
    validator: async (_: unknown, value: unknown) => {
      if (value && value !== getFieldValue('newPassword')) throw new Error(t('access.password.differs'))
    },
  })
  return (
    <div className="panel stack">
      {isFirst && <h1>{t('access.password.first')}</h1>}
      {isFirst && <p className="muted">{t('access.password.first-why')}</p>}
      {change.error && <ProblemNotice error={change.error} />}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ currentPassword, newPassword }) => change.mutate({ body: { currentPassword, newPassword } })}
      >
        <Form.Item name="currentPassword" label={t('access.password.current')} rules={[required]}>
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="newPassword"
          label={t('access.password.new')}
          extra={t('access.password.length')}
          rules={[required, { min: 10, message: t('access.password.length') }]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('access.password.again')}
          dependencies={['newPassword']}
          rules={[required, same]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t('web.change-password')}
        </Button>
      </Form>
    </div>
  )
}
