import { useTranslation } from 'react-i18next'
import { publishPayPlan, replayPayPlan } from '../../../../../people/commission/plan.contract.ts'
import { ConfirmButton } from '../../../../ui/confirm-button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { DataTable } from '../../../../ui/data-table.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { ProblemNotice } from '../../../../ui/problem-notice.tsx'
import { useMe } from '../../../../ui/session.ts'
import { useAction } from '../../../../ui/use-action.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { fenOf, usePayAmounts } from '../use-pay-amounts.ts'
import type { PlanWhole, Replay } from './plan-types.ts'
import { Turns } from './turns.tsx'

const changeOf = (before: string, after: string): string => String((fenOf(after) - fenOf(before)) / 100)

const Months = ({ months }: Pick<Replay, 'months'>) => {
  const { t } = useTranslation()
  const { month } = useFormat()
  const { money, change } = usePayAmounts()
  const isOneStation = new Set(months.map(({ outletId }) => outletId)).size < 2
  return (
    <DataTable
      caption={t('plan.replayed-months')}
      rows={months}
      rowKey={({ outletId, period }) => `${outletId} ${period}`}
      columns={[
        {
          key: 'month',
          title: t('plan.month'),
          render: ({ period, station }) => (isOneStation ? month(period) : `${month(period)} · ${station}`),
        },
        { key: 'before', title: t('plan.paid'), number: true, render: ({ before }) => money(before) },
        {
          key: 'after',
          title: t('plan.would-be'),
          number: true,
          render: ({ after, problems }) => (problems.length > 0 ? problems.join(' ') : money(after)),
        },
        {
          key: 'change',
          title: t('plan.effect'),
          number: true,
          isBlank: ({ problems }) => problems.length > 0,
          render: ({ before, after, problems }) => (problems.length > 0 ? null : change(changeOf(before, after))),
        },
      ]}
    />
  )
}

const Publish = ({ plan, replay }: { readonly plan: PlanWhole; readonly replay: Replay }) => {
  const { t } = useTranslation()
  const { month } = useFormat()
  const { role } = useMe()
  const publish = useAction(publishPayPlan, { quiet: true, said: t('plan.published') })
  const from = month(plan.startsOn)
  if (plan.state === 'published') return <Notice kind="good" title={t('plan.holds-since', { from })} />
  if (role !== 'stationManager') return <Notice kind="info" title={t('plan.manager-publishes')} />
  if (!plan.mayPublish) return <Notice kind="info" title={t('plan.another-publishes')} />
  return (
    <div className="row">
      <ConfirmButton
        kind="primary"
        label={t('plan.publish')}
        question={t('plan.publish-question', { from, version: plan.version })}
        disabled={publish.isPending}
        onConfirm={() => publish.mutate({ params: { id: plan.id }, body: { hash: replay.hash } })}
      />
      {publish.error && <ProblemNotice error={publish.error} />}
    </div>
  )
}

/** What the last paid months would have been under the version, who wins and who loses, and the button to publish it. */
export const PlanReplay = ({ plan }: { readonly plan: PlanWhole }) => {
  const { t } = useTranslation()
  const { money, change } = usePayAmounts()
  const replay = useLoad(replayPayPlan, { params: { id: plan.id } })
  return (
    <Loaded query={replay}>
      {(found) => (
        <>
          <section className="panel stack" aria-label={t('plan.tab-replay')}>
            <h2>{t('plan.replayed-months')}</h2>
            {found.months.length === 0 ? (
              <p className="muted">{t('plan.no-months')}</p>
            ) : (
              <>
                <p>
                  {t('plan.replay-says', {
                    count: found.months.length,
                    before: money(found.before),
                    after: money(found.after),
                    change: change(changeOf(found.before, found.after)),
                  })}
                </p>
                <Months months={found.months} />
                <Turns winners={found.winners} losers={found.losers} />
              </>
            )}
          </section>
          <Publish plan={plan} replay={found} />
        </>
      )}
    </Loaded>
  )
}
