import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { signIn } from '../../../../network/access/access.contract.ts'
import { call } from '../../../client.ts'
import { forgetAnswers } from '../../../kept-app.ts'
import { meKey } from '../../../shell/me-key.ts'
import { PasswordField } from '../../../ui/controls/password-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { useFields } from '../../../ui/controls/use-fields.ts'
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
      const me = await call(signIn, { body })
      await forgetAnswers()
      client.setQueryData(meKey, me)
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  const fields = useFields<Credentials>(
    { name: '', password: '' },
    { required: ['name', 'password'], onSend: (values) => void enter(values) },
  )
  return (
    <div className="panel stack">
      <h1>{t('access.sign-in.title')}</h1>
      {error !== null && <ProblemNotice error={error} />}
      <form className="form" noValidate onSubmit={fields.onSubmit}>
        <TextField
          label={t('access.sign-in.name')}
          autoComplete="username"
          spellCheck={false}
          maxLength={200}
          {...fields.bind('name')}
          isRequired={false}
        />
        <PasswordField
          label={t('access.sign-in.password')}
          autoComplete="current-password"
          maxLength={200}
          {...fields.bind('password')}
          isRequired={false}
        />
        <Button kind="primary" size="large" type="submit" isBusy={isBusy}>
          {t('access.sign-in.enter')}
        </Button>
      </form>
      <p className="muted small">{t('access.sign-in.help')}</p>
    </div>
  )
}
