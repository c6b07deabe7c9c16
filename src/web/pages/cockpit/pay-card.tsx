import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { getPayRun } from '../../../people/commission/commission.contract.ts'
import { LinkButton } from '../../ui/controls/link-button.tsx'
import { Figure } from '../../ui/figure.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useLoad } from '../../ui/use-load.ts'
import { useNow } from '../../ui/use-now.ts'
import type { Run, Station } from '../people/commission/desk/desk-types.ts'
import { NextStep } from '../people/commission/desk/next-step.tsx'
import { TotalFigure } from '../people/commission/desk/total-figure.tsx'
import { RunStateTag } from '../people/commission/run-state-tag.tsx'

const blockersOf = ({ blockers, earlierOpen }: Run): number => blockers.length + (earlierOpen ? 1 : 0)

/** True when the month waits for nobody but the station manager. */
const isMyTurn = (run: Run, now: Date): boolean =>
  run.status === 'reviewed' &&
  blockersOf(run) === 0 &&
  (run.objectionsUntil === null || Date.parse(run.objectionsUntil) <= now.getTime())

const Month = ({ run }: { readonly run: Run }) => {
  const { t } = useTranslation()
  const { month, number } = useFormat()
  const now = useNow()
  const to = `/pay/runs/${run.id}`
  const isOpen = run.status === 'draft' || run.status === 'reviewed'
  return (
    <>
      <div className="row">
        <span className="strong">{month(run.period)}</span>
        <RunStateTag status={run.status} />
      </div>
      <dl className="figures">
        <TotalFigure run={run} isLink />
        {isOpen && <Figure label={t('cockpit.blockers')} value={<Link to={to}>{number(blockersOf(run))}</Link>} />}
        {run.openDisputes > 0 && (
          <Figure
            label={t('cockpit.disputes')}
            value={
              <Link to="/pay/disputes" search={{ runId: String(run.id), status: 'live' }}>
                {number(run.openDisputes)}
              </Link>
            }
          />
        )}
        <Figure label={t('cockpit.people')} value={<Link to={to}>{number(run.statements.length)}</Link>} />
      </dl>
      <p>
        <NextStep run={run} />
      </p>
      <div>
        <LinkButton
          to={to}
          kind={isMyTurn(run, now) ? 'primary' : 'plain'}
          label={isMyTurn(run, now) ? t('cockpit.approve') : t('cockpit.open')}
        />
      </div>
    </>
  )
}

const Newest = ({ runId }: { readonly runId: number }) => {
  const run = useLoad(getPayRun, { params: { id: runId } })
  return <Loaded query={run}>{(found) => <Month run={found} />}</Loaded>
}

/** Where the newest pay month of a station stands; each number opens what is behind it. */
export const PayCard = ({ station }: { readonly station: Station }) => {
  const { t } = useTranslation()
  const { outletId, name, newestRunId } = station
  const title = t('cockpit.pay-of', { name })
  return (
    <section className="panel stack" aria-label={title}>
      <h2>
        <Link to={`/pay/stations/${outletId}`}>{title}</Link>
      </h2>
      {newestRunId === null ? <p className="muted">{t('desk.no-month')}</p> : <Newest runId={newestRunId} />}
    </section>
  )
}
