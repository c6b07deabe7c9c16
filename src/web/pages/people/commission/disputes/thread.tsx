import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/use-format.ts'
import type { Dispute } from './dispute-types.ts'

type Message = Dispute['messages'][number]

/** The desk answers and decides, everything else is said by whoever disputes. */
const isDesks = ({ step }: Message): boolean => step === 'answer' || step === 'decide'

const Facts = ({ facts }: Pick<Message, 'facts'>) => {
  const { t } = useTranslation()
  return (
    <ul className="message-facts small">
      {facts.map(({ kind, fact, isWithdrawn }) => (
        <li key={`${kind} ${fact}`}>
          {t(isWithdrawn ? 'disputes.fact-withdrawn' : 'disputes.fact-brought', { kind, fact })}
        </li>
      ))}
    </ul>
  )
}

const Said = ({ message, isMine }: { readonly message: Message; readonly isMine: boolean }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { step, outcome, by, at, text, facts } = message
  return (
    <li className={isMine ? 'message mine' : 'message'}>
      <p className="small muted">
        <span className="strong">{by}</span> {t(`disputes.step.${step}`)} · {format.dateTime(at)}
      </p>
      {outcome !== null && <p className="strong">{t(`commission.word.dispute.${outcome}`)}</p>}
      {text !== '' && <p className="message-text">{text}</p>}
      {facts.length > 0 && <Facts facts={facts} />}
    </li>
  )
}

/** All that was said, from the beginning: one's own side right, the other left. */
export const Thread = ({ dispute: { messages, isOwn } }: { readonly dispute: Dispute }) => {
  const { t } = useTranslation()
  return (
    <section className="stack" aria-label={t('disputes.said')}>
      <ol className="thread">
        {messages.map((message) => (
          <Said key={`${message.at} ${message.step}`} message={message} isMine={isDesks(message) !== isOwn} />
        ))}
      </ol>
    </section>
  )
}
