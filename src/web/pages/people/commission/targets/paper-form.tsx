import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { businessDay } from '../../../../../kernel/period.ts'
import { recordPaperSignature } from '../../../../../people/commission/target.contract.ts'
import { FormDialog } from '../../../../ui/controls/form-dialog.tsx'
import { DateField, TextField } from '../../../../ui/controls/text-field.tsx'
import { useMe } from '../../../../ui/session.ts'
import { useAction } from '../../../../ui/use-action.ts'
import type { Sheet } from './sheet-types.ts'

interface Props {
  readonly outletId: number
  readonly sheet: Sheet
  readonly onClose: () => void
}

/** Records who signed a printed sheet, on which day, and where it is kept. */
export const PaperForm = ({ outletId, sheet, onClose }: Props) => {
  const { t } = useTranslation()
  const { zone } = useMe()
  const [signedOn, setSignedOn] = useState(() => businessDay(new Date(), zone))
  const [note, setNote] = useState('')
  const [signedBy, setSignedBy] = useState(() => sheet.waitsFor.map(({ number }) => number))
  const keep = useAction(recordPaperSignature, { quiet: true, said: t('targets.paper-done'), onDone: onClose })
  const mark = (number: string, isMarked: boolean): void =>
    setSignedBy(isMarked ? [...signedBy, number] : signedBy.filter((one) => one !== number))
  return (
    <FormDialog
      title={t('targets.paper')}
      onClose={onClose}
      isBusy={keep.isPending}
      error={keep.error}
      canSend={signedBy.length > 0 && note.trim() !== '' && signedOn !== ''}
      onSubmit={(event) => {
        event.preventDefault()
        const { sheet: name, person, period } = sheet
        keep.mutate({ params: { outletId }, body: { sheet: name, person, period, signedBy, signedOn, note } })
      }}
    >
      <p>{t('targets.paper-what')}</p>
      <fieldset className="plain-fieldset stack tight">
        <legend>{t('targets.who-signed')}</legend>
        {sheet.waitsFor.map(({ number, name }) => (
          <label key={number} className="check">
            <input
              type="checkbox"
              checked={signedBy.includes(number)}
              onChange={({ target }) => mark(number, target.checked)}
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <DateField isRequired label={t('targets.signed-on')} value={signedOn} onChange={setSignedOn} />
      <TextField
        isRequired
        label={t('targets.note')}
        help={t('targets.note-help')}
        maxLength={300}
        value={note}
        onChange={setNote}
      />
    </FormDialog>
  )
}
