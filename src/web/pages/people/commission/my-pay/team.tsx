import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { getPayTeam } from '../../../../../people/commission/statement.contract.ts'
import { businessMonth } from '../../../../../kernel/period.ts'
import type { Answer } from '../../../../../kernel/contract.ts'
import { Empty } from '../../../../ui/empty.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { useMe } from '../../../../ui/session.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { useNow } from '../../../../ui/use-now.ts'
import { Propose } from '../adjustments/propose.tsx'
import { fenOf, usePayAmounts } from '../use-pay-amounts.ts'
import '../pay.css'

type Team = Answer<typeof getPayTeam>

const Members = ({ team }: { readonly team: Team }) => {
  const { t } = useTranslation()
  const { money, change } = usePayAmounts()
  const format = useFormat()
  const changeOf = (now: string, before: string | null): string =>
    before === null || team.before === null
      ? t('my-pay.team.new')
      : t('my-pay.team.change', {
          amount: change(String((fenOf(now) - fenOf(before)) / 100)),
          month: format.month(team.before),
        })
  return (
    <section className="panel pay-page">
      <ul className="pay-list">
        {team.members.map(({ number, name, payable, payableBefore }) => (
          <li key={number}>
            <Link to={`/pay/runs/${team.runId ?? 0}/people/${number}`}>
              <span className="stack tight">
                <span className="strong">{name}</span>
                <span className="small muted">{number}</span>
              </span>
              <span className="stack tight">
                <span className="number">{money(payable)}</span>
                <span className="number small muted">{changeOf(payable, payableBefore)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The members of the team one leads, with what they are paid; each look at a statement is told to its person. */
export const Screen = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const team = useLoad(getPayTeam)
  const { zone } = useMe()
  const now = businessMonth(useNow(), zone)
  const { group, period, outletId } = team.data ?? {}
  return (
    <Page
      title={t('my-pay.team')}
      {...(typeof outletId === 'number' && { actions: <Propose outletId={outletId} period={now} /> })}
      {...(group && period && { note: t('my-pay.team.note', { group, month: format.month(period) }) })}
    >
      <Loaded query={team}>
        {(data) =>
          data.members.length === 0 ? (
            <Empty title={t('my-pay.team.none')}>{t('my-pay.team.none-why')}</Empty>
          ) : (
            <>
              <Members team={data} />
              <p className="muted small">{t('my-pay.team.logged')}</p>
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
