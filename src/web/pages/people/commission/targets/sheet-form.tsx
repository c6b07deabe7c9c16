import { Copy } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listPayTargets, savePayTarget } from '../../../../../people/commission/target.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { FormDialog } from '../../../../ui/controls/form-dialog.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { useAction } from '../../../../ui/use-action.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { factErrors } from '../facts/fact-errors.ts'
import { monthBy } from '../months-around.ts'
import type { Sheet } from './sheet-types.ts'

interface Props {
  readonly outletId: number
  readonly sheet: Sheet
  readonly onClose: () => void
}

type Values = Readonly<Record<string, string>>

const valuesOf = ({ fields }: Sheet): Values => Object.fromEntries(fields.map(({ name, value }) => [name, value]))

/** Last month's targets of the same sheet; what was achieved is not copied. */
const CopyLast = ({
  outletId,
  sheet,
  onCopy,
}: Omit<Props, 'onClose'> & { readonly onCopy: (values: Values) => void }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const period = monthBy(sheet.period, -1)
  const last = useLoad(listPayTargets, { params: { outletId }, query: { period } })
  const same = last.data?.sheets.find((one) => one.sheet === sheet.sheet && one.person === sheet.person)
  if (!same || same.state === 'missing') return null
  const targets = same.fields.filter(({ isSigned }) => isSigned)
  return (
    <Button icon={<Copy />} onClick={() => onCopy(Object.fromEntries(targets.map(({ name, value }) => [name, value])))}>
      {t('targets.copy', { month: format.month(period) })}
    </Button>
  )
}

/** Enters the targets of a month, or changes them. */
export const SheetForm = ({ outletId, sheet, onClose }: Props) => {
  const { t } = useTranslation()
  const [values, setValues] = useState(valuesOf(sheet))
  const save = useAction(savePayTarget, { quiet: true, said: t('targets.saved'), onDone: onClose })
  const errors = factErrors(save.error)
  const isChanged = sheet.fields.some(({ name, value, isSigned }) => isSigned && values[name] !== value)
  return (
    <FormDialog
      title={sheet.personName === null ? sheet.label : t('targets.of', { label: sheet.label, name: sheet.personName })}
      onClose={onClose}
      isBusy={save.isPending}
      error={save.error}
      onSubmit={(event) => {
        event.preventDefault()
        const { sheet: name, person, period } = sheet
        save.mutate({ params: { outletId }, body: { sheet: name, person, period, values } })
      }}
    >
      <CopyLast {...{ outletId, sheet }} onCopy={(copied) => setValues({ ...values, ...copied })} />
      {sheet.fields.map(({ name, label, isSigned, type }) => (
        <TextField
          key={name}
          label={label}
          isRequired={isSigned}
          inputMode={type === 'count' ? 'numeric' : 'decimal'}
          maxLength={20}
          {...(!isSigned && { help: t('targets.later-help') })}
          error={errors[name]}
          value={values[name] ?? ''}
          onChange={(text) => setValues({ ...values, [name]: text })}
        />
      ))}
      {isChanged && sheet.signatures.length > 0 && <Notice kind="warn" title={t('targets.loses-signatures')} />}
    </FormDialog>
  )
}
