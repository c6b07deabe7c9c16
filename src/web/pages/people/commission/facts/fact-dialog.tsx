import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { recordPayFact } from '../../../../../people/commission/fact.contract.ts'
import { FormDialog } from '../../../../ui/controls/form-dialog.tsx'
import { TextAreaField } from '../../../../ui/controls/text-field.tsx'
import { useToast } from '../../../../ui/controls/use-toast.ts'
import { useAction } from '../../../../ui/use-action.ts'
import { calledBy } from './called-by.ts'
import { emptyValues } from './empty-values.ts'
import { factErrors } from './fact-errors.ts'
import { FactForm } from './fact-form.tsx'
import type { FactKind, FactKinds, ListedFact } from './fact-types.ts'

interface Props {
  readonly outletId: number
  readonly kind: FactKind
  readonly people: FactKinds['people']
  /** The fact that is corrected; absent: a new one. */
  readonly fact?: ListedFact
  readonly onClose: () => void
}

/** Records a fact, or a correction of one with its reason. */
export const FactDialog = ({ outletId, kind, people, fact, onClose }: Props) => {
  const { t } = useTranslation()
  const [values, setValues] = useState(fact?.values ?? emptyValues(kind))
  const [reason, setReason] = useState('')
  const toaster = useToast()
  const record = useAction(recordPayFact, {
    quiet: true,
    onDone: ({ effect, notes }) => {
      toaster.show({ kind: 'good', text: [t(`facts.recorded.${effect}`), ...notes].join(' ') })
      onClose()
    },
  })
  return (
    <FormDialog
      title={t(fact ? 'facts.correct-of' : 'facts.add-of', { kind: kind.label })}
      side="right"
      onClose={onClose}
      isBusy={record.isPending}
      error={record.error}
      onSubmit={(event) => {
        event.preventDefault()
        record.mutate({
          params: { outletId, kind: kind.kind },
          body: { values, reason, ...(fact && { key: fact.key }) },
        })
      }}
    >
      <FactForm
        kind={kind}
        people={people}
        value={values}
        onChange={setValues}
        errors={factErrors(record.error)}
        fixed={fact ? calledBy(kind) : []}
      />
      <TextAreaField
        label={t('facts.reason')}
        help={t('facts.reason-help')}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  )
}
