import { Button, Form, Input } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signIn } from '../../../../network/access/access.contract.ts'
import { call } from '../../../client.ts'
import { meKey } from '../../../shell/me-key.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'

interface Credentials {
  readonly name: string
  readonly password: string
}

/** Signs in with a licence number or an e-mail address. */
export const SignIn = () => {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    document.title = `${t('access.sign-in.title')} · ${t('web.name')}`
  }, [t])
  const enter = async (body: Credentials): Promise<void> => {
    setBusy(true)
    setError(null)
    try {
      client.setQueryData(meKey, await call(signIn, { body }))
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  const rules = [{ required: true, message: t('web.required') }]
  return (
    <div className="panel stack">
      <h1>{t('access.sign-in.title')}</h1>
      {error !== null && <ProblemNotice error={error} />}
      <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(values) => void enter(values)}>
        <Form.Item name="name" label={t('access.sign-in.name')} rules={rules}>
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={200} />
        </Form.Item>
        <Form.Item name="password" label={t('access.sign-in.password')} rules={rules}>
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={isBusy}>
          {t('access.sign-in.enter')}
        </Button>
      </Form>
      <p className="muted small">{t('access.sign-in.help')}</p>
    </div>
  )
}
