import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/use-format.ts'
import { openTasks } from './follow-up-of.ts'
import { lineSearch } from './line-search.ts'
import { RateText } from './rate-text.tsx'
import type { Worklist } from './slice-types.ts'
import { TaskCard } from './task-card.tsx'
import { TaskList } from './task-list.tsx'

type LowOutlet = Worklist['outlets'][number]

/** What the outlet lost most to, and the product it got least of with the reason of that product: they may differ. */
const Reasons = ({ outlet }: { readonly outlet: LowOutlet }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { mostLost, worstProduct: worst } = outlet
  return (
    <ul className="said">
      {mostLost !== null && <li>{t('fill-rate.work.most', { cause: t(`fill-rate.cause.${mostLost}`) })}</li>}
      {worst !== null && (
        <li>
          {t('fill-rate.work.worst', {
            name: worst.name,
            asked: format.number(worst.asked),
            filled: format.number(worst.filled),
            cause: worst.mostLost === null ? '–' : t(`fill-rate.cause.${worst.mostLost}`),
          })}
        </li>
      )}
    </ul>
  )
}

/** The outlets to whom the promise was kept least, with the reason most lost. */
export const WorklistOutlets = ({ list }: { readonly list: Worklist }) => {
  const { t } = useTranslation()
  const tasks = openTasks(list, list.outlets, { cycleId: list.cycleId, matter: 'lowFill' })
  return (
    <TaskList
      id="low-outlets"
      title={t('fill-rate.work.outlets-of', { code: list.cycleCode ?? '' })}
      count={tasks.length}
      cards={tasks.map(({ row, task }) => (
        <TaskCard
          key={row.outletId}
          task={task}
          figure={
            <Link
              className="number"
              to="/fill-lines"
              search={lineSearch({ outletId: row.key, cycleId: String(list.cycleId) })}
            >
              <RateText rate={row.byUnit.rate} target={row.target} />
            </Link>
          }
        >
          <Reasons outlet={row} />
        </TaskCard>
      ))}
    />
  )
}
