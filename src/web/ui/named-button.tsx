import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contract } from '../../kernel/contract.ts'
import { Button } from './controls/button.tsx'
import { NamedForm, type Named } from './named-form.tsx'
import { useAction } from './use-action.ts'

interface Props {
  /** What it says on the button that adds, and above the form. */
  readonly label: string
  readonly create: Contract
  readonly rename: Contract
  readonly row?: Named & { readonly id: number }
}

const Form = ({ label, create, rename, row, onClose }: Props & { readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const save = useAction(row ? rename : create, { said: t('web.saved'), quiet: true, onDone: onClose })
  const send = ({ code, name }: Named): void => {
    const request = row ? { params: { id: row.id }, body: { name } } : { body: { code, name } }
    save.mutate(request)
  }
  return (
    <NamedForm
      title={row ? row.name : label}
      {...(row && { named: row })}
      isBusy={save.isPending}
      error={save.error}
      onSend={send}
      onClose={onClose}
    />
  )
}

/** Adds something that has a code and a name, or renames the one it is given. */
export const NamedButton = (props: Props) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { row, label } = props
  return (
    <>
      <Button kind={row ? 'plain' : 'primary'} size={row ? 'small' : 'normal'} onClick={() => setOpen(true)}>
        {row ? t('web.rename') : label}
      </Button>
      {isOpen && <Form {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
