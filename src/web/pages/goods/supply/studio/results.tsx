import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/controls/button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { ProgressBar } from '../../../../ui/controls/progress-bar.tsx'
import { Segmented } from '../../../../ui/controls/segmented.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { OutletChanges } from './outlet-changes.tsx'
import { sumOutcome } from './outcome-sums.ts'
import { Overview } from './overview.tsx'
import { RulesTable } from './rules-table.tsx'
import type { Outlets, ProductOutcome } from './simulation.ts'
import { StarTable } from './star-table.tsx'
import type { Simulation, TriedSetting } from './use-simulation.ts'

interface Props {
  readonly simulation: Simulation
  /** In the order of the policy. */
  readonly products: readonly ProductOutcome[]
  /** Code of the cycle whose filings are tried, and whether they have been shared out. */
  readonly code: string
  readonly hasRun: boolean
}

const Progress = ({ simulation }: Pick<Props, 'simulation'>) => {
  const { t } = useTranslation()
  const { progress, isStopped, stop, resume } = simulation
  if (isStopped)
    return (
      <Notice
        kind="warn"
        title={t('supply.studio.stopped')}
        action={<Button onClick={resume}>{t('supply.studio.resume')}</Button>}
      />
    )
  if (!progress) return null
  return (
    <div className="row studio-progress">
      <ProgressBar
        label={t('supply.studio.reckoning')}
        value={progress.done}
        max={progress.total}
        text={t('supply.studio.progress', progress)}
      />
      <Button size="small" onClick={stop}>
        {t('supply.studio.stop')}
      </Button>
    </div>
  )
}

const views = ['outlets', 'stars', 'rules'] as const

const Details = ({
  tried,
  outlets,
  products,
  hasRun,
}: {
  readonly hasRun: boolean
  readonly tried: TriedSetting
  readonly outlets: Outlets
  readonly products: readonly ProductOutcome[]
}) => {
  const { t } = useTranslation()
  const [wanted, setView] = useState<(typeof views)[number]>('outlets')
  // Nobody wins or loses against a run that has not been.
  const shown = hasRun ? views : views.filter((one) => one !== 'outlets')
  const view = shown.find((one) => one === wanted) ?? 'stars'
  const scarce = products.filter(({ rule }) => rule !== 'byNeed')
  return (
    <>
      <Segmented
        label={t('supply.studio.details')}
        value={view}
        options={shown.map((value) => ({ value, label: t(`supply.studio.view-${value}`) }))}
        onChange={setView}
      />
      {view === 'outlets' && <OutletChanges outlets={outlets} changes={tried.changes} />}
      {view === 'stars' && <StarTable byStar={sumOutcome(products).byStar} />}
      {view === 'rules' && (
        <>
          <p className="muted small">{t('supply.studio.rules-help')}</p>
          <RulesTable sum={sumOutcome(scarce)} />
        </>
      )}
    </>
  )
}

const Panel = ({ simulation, products, code, hasRun }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { tried, outlets, hasFailed } = simulation
  return (
    <section className="panel stack" aria-labelledby="studio-results">
      <h2 id="studio-results">{t('supply.studio.title')}</h2>
      {hasFailed && <Notice kind="alarm" title={t('supply.studio.failed')} />}
      <Progress simulation={simulation} />
      {!hasFailed && (!tried || !outlets) && <Skeleton />}
      {tried && outlets && (
        <>
          <Overview sum={sumOutcome(products)} changes={tried.changes} code={code} hasRun={hasRun} />
          <Details tried={tried} outlets={outlets} products={products} hasRun={hasRun} />
          <p className="muted small" aria-live="polite" data-milliseconds={Math.round(tried.milliseconds)}>
            {t('supply.studio.reckoned', { milliseconds: format.number(Math.round(tried.milliseconds)) })}
          </p>
        </>
      )}
    </section>
  )
}

/** What would come of the draft: the outcome in figures, who wins and loses, stars, and other rules. */
export const Results = memo(Panel)
