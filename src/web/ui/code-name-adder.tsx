import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './controls/button.tsx'
import { TextField } from './controls/text-field.tsx'

interface Props {
  /** What stands on the button that opens it. */
  readonly label: string
  readonly isBusy: boolean
  /** Adds it; `done` closes the fields. */
  readonly onAdd: (named: { readonly code: string; readonly name: string }, done: () => void) => void
}

/** Adds something that has a code and a name, without leaving the form that needs it. */
export const CodeNameAdder = ({ label, isBusy, onAdd }: Props) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  if (!isOpen)
    return (
      <Button kind="quiet" size="small" className="flush" onClick={() => setOpen(true)}>
        {label}
      </Button>
    )
  return (
    <div className="row adder">
      <TextField isQuiet label={t('web.code')} placeholder={t('web.code')} value={code} onChange={setCode} />
      <TextField isQuiet label={t('web.named')} placeholder={t('web.named')} value={name} onChange={setName} />
      <Button
        isBusy={isBusy}
        disabled={code === '' || name === ''}
        onClick={() => onAdd({ code, name }, () => setOpen(false))}
      >
        {t('web.add')}
      </Button>
    </div>
  )
}
