import { useTranslation } from 'react-i18next'
import { decidePayDispute } from '../../../../../people/commission/dispute.contract.ts'
import { FormDialog } from '../../../../ui/controls/form-dialog.tsx'
import { RadioField } from '../../../../ui/controls/radio-field.tsx'
import { TextAreaField } from '../../../../ui/controls/text-field.tsx'
import { useFields } from '../../../../ui/controls/use-fields.ts'
import { useAction } from '../../../../ui/use-action.ts'
import { ChangedFacts } from './changed-facts.tsx'
import { broughtFact, type DraftFact } from './draft-fact.ts'
import type { Decided, Dispute } from './dispute-types.ts'

interface Props {
  readonly dispute: Dispute
  readonly onDecided: (decided: Decided) => void
  readonly onClose: () => void
}

const outcomes = ['accepted', 'partly', 'rejected'] as const

interface Values {
  readonly outcome: (typeof outcomes)[number]
  readonly text: string
  readonly facts: readonly DraftFact[]
}

/** Accepts, wholly or in part, with the records that change; or rejects with a reason. */
export const DecideForm = ({ dispute, onDecided, onClose }: Props) => {
  const { t } = useTranslation()
  const decide = useAction(decidePayDispute, {
    quiet: true,
    onDone: (decided) => {
      onDecided(decided)
      onClose()
    },
  })
  const judgeFacts = (facts: readonly DraftFact[], { outcome }: Values): string | undefined => {
    if (outcome === 'rejected') return undefined
    return facts.length === 0 ? t('disputes.facts-missing') : undefined
  }
  const initial: Values = { outcome: 'accepted', text: '', facts: [] }
  const { bind, values, set, onSubmit } = useFields(initial, {
    required: ['text'],
    judge: { facts: judgeFacts },
    refusal: decide.error,
    onSend: ({ outcome, text, facts }) =>
      decide.mutate({
        params: { id: dispute.id },
        body: { outcome, text: text.trim(), facts: outcome === 'rejected' ? [] : facts.map(broughtFact) },
      }),
  })
  const facts = bind('facts')
  return (
    <FormDialog
      title={t('disputes.decide')}
      send={t(`disputes.send.${values.outcome}`)}
      side="right"
      isBusy={decide.isPending}
      error={decide.error}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <RadioField
        label={t('disputes.outcome')}
        value={values.outcome}
        options={outcomes.map((value) => ({ value, label: t(`disputes.outcome.${value}`) }))}
        onChange={(outcome) => set({ outcome })}
      />
      <TextAreaField {...bind('text')} label={t('disputes.reason')} help={t('disputes.reason-help')} maxLength={2000} />
      {values.outcome !== 'rejected' && (
        <ChangedFacts
          dispute={dispute}
          drafts={facts.value}
          onChange={facts.onChange}
          error={facts.error}
          refused={decide.error}
        />
      )}
    </FormDialog>
  )
}
