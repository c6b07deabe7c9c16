import type { Answer } from '../../../../kernel/contract.ts'
import { useTranslation } from 'react-i18next'
import { followFillTargets } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { DataTable, type Column } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { RateText } from './rate-text.tsx'
import { signedPoints } from './signed-points.ts'

type Progress = Answer<typeof followFillTargets>[number]

const useColumns = (): readonly Column<Progress>[] => {
  const { t } = useTranslation()
  const format = useFormat()
  const told = (stage: Progress['stage']): string =>
    stage === null
      ? '–'
      : t('fill-rate.targets.since', { rate: format.percent(stage.rate), from: format.day(stage.from) })
  return [
    {
      key: 'slice',
      title: t('fill-rate.targets.for'),
      render: ({ sliceBy, sliceName }) => (sliceBy === 'network' ? t('fill-rate.by.network') : sliceName),
    },
    { key: 'stage', title: t('fill-rate.targets.stage'), render: ({ stage }) => told(stage) },
    {
      key: 'reached',
      title: t('fill-rate.targets.reached'),
      number: true,
      render: ({ reached, stage }) => <RateText rate={reached.rate} target={stage?.rate ?? null} />,
    },
    {
      key: 'distance',
      title: t('fill-rate.targets.distance'),
      number: true,
      render: ({ distance }) =>
        distance === null ? '–' : t('fill-rate.targets.points', { points: signedPoints(distance) }),
    },
    { key: 'next', title: t('fill-rate.targets.next'), render: ({ next }) => told(next) },
  ]
}

/** How far each slice with targets is from its stage, and what comes next. */
export const TargetProgress = () => {
  const { t } = useTranslation()
  const columns = useColumns()
  const rows = useLoad(followFillTargets).data ?? []
  if (rows.length === 0) return null
  return (
    <section className="stack" aria-labelledby="target-progress">
      <h2 id="target-progress">{t('fill-rate.targets.progress')}</h2>
      <p className="small muted">{t('fill-rate.targets.progress-note')}</p>
      <DataTable
        caption={t('fill-rate.targets.progress')}
        rows={rows}
        rowKey={({ sliceBy, sliceKey }) => `${sliceBy} ${sliceKey}`}
        columns={columns}
      />
    </section>
  )
}
