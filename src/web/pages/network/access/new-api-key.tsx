import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createApiKey, listAccounts } from '../../../../network/access/access.contract.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Combobox } from '../../../ui/controls/combobox.tsx'
import { FormDialog } from '../../../ui/controls/form-dialog.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { useFields } from '../../../ui/controls/use-fields.ts'
import { SecretNotice } from '../../../ui/secret-notice.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useLoad } from '../../../ui/use-load.ts'

interface Props {
  readonly onClose: () => void
  readonly onMade: (secret: string) => void
}

const KeyForm = ({ onClose, onMade }: Props) => {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const accounts = useLoad(listAccounts, { query: { search, size: 20 } }, { keep: true })
  const create = useAction(createApiKey, { quiet: true, onDone: ({ key }) => onMade(key) })
  const fields = useFields(
    { name: '', accountId: '' },
    { required: ['name', 'accountId'], refusal: create.error, onSend: (body) => create.mutate({ body }) },
  )
  const options = (accounts.data?.rows ?? []).map(({ id, name, role }) => ({
    value: id,
    label: `${name} · ${t(`web.role.${role}`)}`,
  }))
  return (
    <FormDialog
      title={t('access.keys.new')}
      send={t('access.keys.make')}
      onClose={onClose}
      onSubmit={fields.onSubmit}
      isBusy={create.isPending}
      error={create.error}
    >
      <TextField
        label={t('access.keys.name')}
        help={t('access.keys.name-help')}
        maxLength={60}
        {...fields.bind('name')}
      />
      <Combobox
        label={t('access.keys.account')}
        help={t('access.keys.account-help')}
        options={options}
        onSearch={setSearch}
        {...fields.bind('accountId')}
      />
    </FormDialog>
  )
}

/** Makes a key that acts as an account. */
export const NewApiKey = () => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const close = (): void => setOpen(false)
  const show = (key: string): void => {
    close()
    setSecret(key)
  }
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {t('access.keys.new')}
      </Button>
      {isOpen && <KeyForm onClose={close} onMade={show} />}
      <SecretNotice
        title={t('access.keys.new')}
        name={t('access.keys.secret')}
        secret={secret}
        onClose={() => setSecret(null)}
      />
    </>
  )
}
