import { Link } from '@tanstack/react-router'
import { MessageSquareWarning } from 'lucide-react'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/controls/button.tsx'
import { DisputeStateTag } from '../disputes/dispute-state-tag.tsx'
import type { Subject } from '../disputes/dispute-types.ts'
import { isLive, isSameSubject } from '../disputes/same-subject.ts'
import { DisputesOfPage } from './disputing.ts'

interface Props {
  readonly subject: Subject
  /** What people call the line. */
  readonly label: string
  /** What stands on the button; "Dispute this" unless said. */
  readonly says?: string
}

/** The place on each line to dispute it; what is disputed already shows where it stands and leads there. */
export const LineActions = ({ subject, label, says }: Props) => {
  const { t } = useTranslation()
  const { disputes, mayDispute, ask } = useContext(DisputesOfPage)
  const found = disputes.filter((one) => isSameSubject(one.subject, subject))
  const mayAsk = mayDispute && !found.some(({ status }) => isLive(status))
  if (found.length === 0 && !mayAsk) return null
  return (
    <div className="line-actions">
      {found.map(({ id, status }) => (
        <Link key={id} to={`/pay/disputes/${id}`} className="line-action">
          {t('disputes.number', { id })} <DisputeStateTag status={status} />
        </Link>
      ))}
      {mayAsk && (
        <Button
          kind="quiet"
          className="line-action"
          icon={<MessageSquareWarning size={16} />}
          aria-label={says ?? t('disputes.dispute-what', { label })}
          onClick={() => ask(subject, label)}
        >
          {says ?? t('disputes.dispute')}
        </Button>
      )}
    </div>
  )
}
