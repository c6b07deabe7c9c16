import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import type { FollowUp, Worklist } from './slice-types.ts'
import { Notes } from './task-card.tsx'
import { useMark } from './use-follow-up.ts'

const DoneRow = ({ one }: { readonly one: FollowUp }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const mark = useMark(one, one.outletName)
  return (
    <li className="panel task">
      <div className="row spread">
        <span className="stack tight">
          <span className="row">
            <Link to={`/outlets/${one.outletId}`}>{one.outletName}</Link>
            <span className="tag">{t(`fill-rate.matter.${one.matter}`)}</span>
          </span>
          {one.done && (
            <span className="small muted">
              {t('fill-rate.work.signed', { by: one.done.by, at: format.dateTime(one.done.at) })}
            </span>
          )}
        </span>
        <Button
          size="small"
          isBusy={mark.isBusy}
          aria-label={t('fill-rate.work.reopen-for', { name: one.outletName })}
          onClick={mark.reopen}
        >
          {t('fill-rate.work.reopen')}
        </Button>
      </div>
      <Notes notes={one.notes} />
    </li>
  )
}

/** What was done today, folded away. */
export const DoneToday = ({ list }: { readonly list: Worklist }) => {
  const { t } = useTranslation()
  const done = list.followUps.filter((one) => one.done !== null && one.isToday).toReversed()
  if (done.length === 0) return null
  return (
    <details className="done-today">
      <summary>{t('fill-rate.work.done-today', { count: done.length })}</summary>
      <ul className="work-list">
        {done.map((one) => (
          <DoneRow key={`${one.outletId} ${one.cycleId} ${one.matter}`} one={one} />
        ))}
      </ul>
    </details>
  )
}
