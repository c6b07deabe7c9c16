import { useTranslation } from 'react-i18next'
import type {
  answerPayDispute,
  appealPayDispute,
  replyPayDispute,
} from '../../../../../people/commission/dispute.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { TextAreaField } from '../../../../ui/controls/text-field.tsx'
import { useFields } from '../../../../ui/controls/use-fields.ts'
import { ProblemNotice } from '../../../../ui/problem-notice.tsx'
import { useAction } from '../../../../ui/use-action.ts'

interface Props {
  readonly contract: typeof answerPayDispute | typeof appealPayDispute | typeof replyPayDispute
  readonly id: number
  readonly label: string
  readonly help: string
  readonly send: string
  readonly kind?: 'primary' | 'plain'
}

/** Says something in a dispute. */
export const SayForm = ({ contract, id, label, help, send, kind = 'primary' }: Props) => {
  const { t } = useTranslation()
  const say = useAction(contract, { quiet: true, said: t('disputes.sent') })
  const { bind, onSubmit } = useFields(
    { text: '' },
    {
      required: ['text'],
      refusal: say.error,
      onSend: ({ text }) => say.mutate({ params: { id }, body: { text: text.trim() } }),
    },
  )
  return (
    <form className="form" noValidate onSubmit={onSubmit}>
      {say.error && <ProblemNotice error={say.error} />}
      <TextAreaField {...bind('text')} label={label} help={help} maxLength={2000} />
      <div>
        <Button kind={kind} type="submit" isBusy={say.isPending}>
          {send}
        </Button>
      </div>
    </form>
  )
}
