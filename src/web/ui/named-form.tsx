import { useTranslation } from 'react-i18next'
import { FormDialog } from './controls/form-dialog.tsx'
import { TextField } from './controls/text-field.tsx'
import { useFields } from './controls/use-fields.ts'

/** Something that has a code and a name. */
export interface Named {
  readonly code: string
  readonly name: string
}

interface Props {
  readonly title: string
  /** What is renamed; absent: something new, which needs a code too. */
  readonly named?: Named
  readonly isBusy: boolean
  readonly error: unknown
  readonly onSend: (named: Named) => void
  readonly onClose: () => void
}

/** Adds something with a code and a name, or renames it: the code stays, because files name it by that. */
export const NamedForm = ({ title, named, isBusy, error, onSend, onClose }: Props) => {
  const { t } = useTranslation()
  const fields = useFields<Named>(named ?? { code: '', name: '' }, {
    required: ['code', 'name'],
    refusal: error,
    onSend: ({ code, name }) => onSend({ code: code.trim(), name: name.trim() }),
  })
  return (
    <FormDialog title={title} onClose={onClose} onSubmit={fields.onSubmit} isBusy={isBusy} error={error}>
      {named ? (
        <p className="muted small">{t('web.code-stays', { code: named.code })}</p>
      ) : (
        <TextField label={t('web.code')} help={t('web.code-help')} maxLength={30} {...fields.bind('code')} />
      )}
      <TextField label={t('web.named')} maxLength={100} {...fields.bind('name')} />
    </FormDialog>
  )
}
