import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/use-format.ts'
import { openTasks } from './follow-up-of.ts'
import type { Worklist } from './slice-types.ts'
import { TaskCard } from './task-card.tsx'
import { TaskList } from './task-list.tsx'

type OddLine = Worklist['oddFilings'][number]['lines'][number]

const OddLines = ({ lines }: { readonly lines: readonly OddLine[] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ul className="said">
      {lines.map(({ productId, productName, unit, filed, most, cycles, everInFull }) => (
        <li key={productId}>
          {t('fill-rate.work.odd-line', {
            name: productName,
            unit,
            filed: format.number(filed),
            most: format.number(most),
            cycles,
            times: format.number(Math.floor((filed / most) * 10) / 10),
          })}{' '}
          {!everInFull && <span className="muted">{t('fill-rate.work.odd-short')}</span>}
        </li>
      ))}
    </ul>
  )
}

/** Filings far above what their outlets ever got, with the figures that say so. */
export const OddFilings = ({ list }: { readonly list: Worklist }) => {
  const { t } = useTranslation()
  const tasks = openTasks(list, list.oddFilings, { cycleId: list.openCycleId, matter: 'oddFiling' })
  return (
    <TaskList
      id="odd-filings"
      title={t('fill-rate.work.odd')}
      note={t('fill-rate.work.odd-why')}
      count={tasks.length}
      cards={tasks.map(({ row, task }) => (
        <TaskCard key={row.outletId} task={task}>
          <OddLines lines={row.lines} />
        </TaskCard>
      ))}
    />
  )
}
