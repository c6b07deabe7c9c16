import { Link } from '@tanstack/react-router'
import { Check, NotebookPen } from 'lucide-react'
import { useEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { CallLink } from './call-link.tsx'
import { focusAfter } from './focus-after.ts'
import type { Task } from './follow-up-of.ts'
import { NotePad } from './note-pad.tsx'
import type { FollowUp } from './slice-types.ts'
import { useMark } from './use-follow-up.ts'

/** What was said before, by whom and when. */
export const Notes = ({ notes }: { readonly notes: FollowUp['notes'] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (notes.length === 0) return null
  return (
    <ul className="said">
      {notes.map(({ id, text, by, at }) => (
        <li key={id}>
          {text} <span className="small muted">{t('fill-rate.work.signed', { by, at: format.dateTime(at) })}</span>
        </li>
      ))}
    </ul>
  )
}

interface Props {
  readonly task: Task
  /** A figure beside the name. */
  readonly figure?: ReactNode
  /** Why this outlet stands here. */
  readonly children?: ReactNode
}

/** One outlet to talk to and what about: call, note, done are one touch each. Who calls is asked what was said. */
export const TaskCard = ({ task, figure, children }: Props) => {
  const { t } = useTranslation()
  const [isNoting, setNoting] = useState(false)
  const { outletId, name, licenceNumber, phone } = task.outlet
  const mark = useMark({ outletId, cycleId: task.cycleId, matter: task.matter }, name)
  const whenGone = useRef<(() => void) | null>(null)
  useEffect(() => () => whenGone.current?.(), [])
  const noteButton = useRef<HTMLButtonElement>(null)
  // The pad goes and takes the focus with it: back to what opened it.
  const closePad = (): void => {
    setNoting(false)
    noteButton.current?.focus()
  }
  const finish = async ({ currentTarget }: MouseEvent<HTMLElement>): Promise<void> => {
    whenGone.current = focusAfter(currentTarget)
    if (!(await mark.finish())) whenGone.current = null
  }
  return (
    <li className="panel task">
      <div className="row spread">
        <span className="stack tight">
          <Link className="strong" to={`/outlets/${outletId}`}>
            {name}
          </Link>
          <span className="small muted">{licenceNumber}</span>
        </span>
        {figure}
      </div>
      {children}
      <Notes notes={task.followUp?.notes ?? []} />
      {isNoting && <NotePad task={task} onSaved={closePad} />}
      <div className="task-actions">
        <CallLink name={name} phone={phone} onCall={() => setNoting(true)} />
        <Button
          ref={noteButton}
          icon={<NotebookPen size={18} />}
          aria-label={t('fill-rate.work.note-for', { name })}
          aria-expanded={isNoting}
          onClick={() => setNoting(!isNoting)}
        >
          {t('fill-rate.work.write-note')}
        </Button>
        <Button
          icon={<Check size={18} />}
          aria-label={t('fill-rate.work.done-for', { name })}
          isBusy={mark.isBusy}
          data-finishes
          onClick={(event) => void finish(event)}
        >
          {t('fill-rate.work.done')}
        </Button>
      </div>
    </li>
  )
}
