import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  answerPayDispute,
  appealPayDispute,
  replyPayDispute,
  withdrawPayDispute,
} from '../../../../../people/commission/dispute.contract.ts'
import { ConfirmButton } from '../../../../ui/confirm-button.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { useAction } from '../../../../ui/use-action.ts'
import { DecideForm } from './decide-form.tsx'
import type { Decided, Dispute } from './dispute-types.ts'
import { SayForm } from './say-form.tsx'

const Withdraw = ({ id }: { readonly id: number }) => {
  const { t } = useTranslation()
  const withdraw = useAction(withdrawPayDispute, { said: t('disputes.withdrawn') })
  return (
    <div>
      <ConfirmButton
        label={t('disputes.withdraw')}
        question={t('disputes.withdraw-question')}
        disabled={withdraw.isPending}
        onConfirm={() => withdraw.mutate({ params: { id }, body: { text: '' } })}
      />
    </div>
  )
}

const Decide = ({ dispute, onDecided }: Props) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="stack tight">
      <div>
        <Button kind="primary" onClick={() => setOpen(true)}>
          {t('disputes.decide')}
        </Button>
      </div>
      <p className="small muted">{t('disputes.decide-note')}</p>
      {isOpen && <DecideForm dispute={dispute} onDecided={onDecided} onClose={() => setOpen(false)} />}
    </div>
  )
}

interface Props {
  readonly dispute: Dispute
  readonly onDecided: (decided: Decided) => void
}

/** Whose turn it is, for who has nothing to do now. */
const Waiting = ({ dispute: { status, isOwn, isAppealed, hindered } }: { readonly dispute: Dispute }) => {
  const { t } = useTranslation()
  if (hindered !== null) return <Notice kind="info" title={t(`disputes.hindered.${hindered}`)} />
  if (isOwn)
    return <p className="muted">{t(`disputes.own.${isAppealed && status === 'rejected' ? 'final' : status}`)}</p>
  return <p className="muted">{t(`disputes.desk.${status}`)}</p>
}

/** What the viewer can do now, and what follows if nothing is done. */
export const WhatNow = ({ dispute, onDecided }: Props) => {
  const { t } = useTranslation()
  const { id, may } = dispute
  const common = { id }
  return (
    <section className="panel stack" aria-labelledby="what-now">
      <h2 id="what-now">{t('disputes.now')}</h2>
      <Waiting dispute={dispute} />
      {may.includes('decide') && <Decide dispute={dispute} onDecided={onDecided} />}
      {may.includes('answer') && (
        <SayForm
          {...common}
          contract={answerPayDispute}
          kind="plain"
          label={t('disputes.answer')}
          help={t('disputes.answer-help')}
          send={t('disputes.send-answer')}
        />
      )}
      {may.includes('reply') && (
        <SayForm
          {...common}
          contract={replyPayDispute}
          label={t('disputes.reply')}
          help={t('disputes.reply-help')}
          send={t('disputes.send-reply')}
        />
      )}
      {may.includes('appeal') && (
        <SayForm
          {...common}
          contract={appealPayDispute}
          label={t('disputes.appeal')}
          help={t('disputes.appeal-help')}
          send={t('disputes.send-appeal')}
        />
      )}
      {may.includes('withdraw') && <Withdraw id={id} />}
    </section>
  )
}
