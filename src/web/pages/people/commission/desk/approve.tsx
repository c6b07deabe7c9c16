import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { approvePayRun } from '../../../../../people/commission/commission.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { ConfirmButton } from '../../../../ui/confirm-button.tsx'
import { ProblemNotice } from '../../../../ui/problem-notice.tsx'
import { useMe } from '../../../../ui/session.ts'
import { useAction } from '../../../../ui/use-action.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { fenOf } from '../pay-amount.tsx'
import { AnswerWarnings } from './answer-warnings.tsx'
import type { Run } from './desk-types.ts'

const useQuestion = (run: Run): string => {
  const { t } = useTranslation()
  const { money, month } = useFormat()
  const [people, total] = [run.statements.length, money(fenOf(run.total))]
  return t('desk.approve-question', { month: month(run.period), people, total })
}

/**
 * Approves a shown month, with a written answer to each warning of the law. Only the station manager is offered it; whether
 * it may be is decided by the server.
 */
export const Approve = ({ run }: { readonly run: Run }) => {
  const { t } = useTranslation()
  const { role } = useMe()
  const question = useQuestion(run)
  const [isAnswering, setAnswering] = useState(false)
  const approve = useAction(approvePayRun, { quiet: true, said: t('desk.approved'), onDone: () => setAnswering(false) })
  if (role !== 'stationManager') return null
  const send = (answers: { warning: string; text: string }[]): void =>
    approve.mutate({ params: { id: run.id }, body: { answers } })
  const toAnswer = run.warnings.filter(({ needsAnswer, answer }) => needsAnswer && answer === null)
  const label = t('desk.approve')
  if (toAnswer.length === 0)
    return (
      <>
        <ConfirmButton
          kind="primary"
          label={label}
          question={question}
          disabled={approve.isPending}
          onConfirm={() => send([])}
        />
        {approve.error && <ProblemNotice error={approve.error} />}
      </>
    )
  return (
    <>
      <Button kind="primary" onClick={() => setAnswering(true)}>
        {label}
      </Button>
      {isAnswering && (
        <AnswerWarnings
          run={run}
          warnings={toAnswer}
          question={question}
          isBusy={approve.isPending}
          error={approve.error}
          onSend={send}
          onClose={() => setAnswering(false)}
        />
      )}
    </>
  )
}
