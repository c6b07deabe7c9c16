import { useTranslation } from 'react-i18next'
import { openTasks } from './follow-up-of.ts'
import type { Worklist } from './slice-types.ts'
import { TaskCard } from './task-card.tsx'
import { TaskList } from './task-list.tsx'

/** Outlets that filed nothing yet while filing is open. */
export const NotFiled = ({ list }: { readonly list: Worklist }) => {
  const { t } = useTranslation()
  const tasks = openTasks(list, list.notFiled, { cycleId: list.openCycleId, matter: 'notFiled' })
  return (
    <TaskList
      id="not-filed"
      title={t('fill-rate.matter.notFiled')}
      count={list.notFiledTotal - (list.notFiled.length - tasks.length)}
      cards={tasks.map(({ task }) => (
        <TaskCard key={task.outlet.outletId} task={task} />
      ))}
    />
  )
}
