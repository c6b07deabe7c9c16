import type { reopenPayRun, reviewPayRun } from '../../../../../people/commission/commission.contract.ts'
import { ConfirmButton } from '../../../../ui/confirm-button.tsx'
import { ProblemNotice } from '../../../../ui/problem-notice.tsx'
import { useAction } from '../../../../ui/use-action.ts'

interface Props {
  readonly contract: typeof reviewPayRun | typeof reopenPayRun
  readonly id: number
  readonly label: string
  /** What it will do, said before. */
  readonly question: string
  readonly kind: 'primary' | 'plain'
  /** Said when it is done. */
  readonly said: string
}

/** A step of a month, taken after it was said what it does; a refusal stays below, whole. */
export const StepButton = ({ contract, id, label, question, kind, said }: Props) => {
  const step = useAction(contract, { quiet: true, said })
  return (
    <>
      <ConfirmButton
        kind={kind}
        label={label}
        question={question}
        disabled={step.isPending}
        onConfirm={() => step.mutate({ params: { id } })}
      />
      {step.error && <ProblemNotice error={step.error} />}
    </>
  )
}
