import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../../../kernel/contract.ts'
import { compareRationals, parseRational } from '../../../../../kernel/rational.ts'
import { listPayAdjustments } from '../../../../../people/commission/adjustment.contract.ts'
import { listPayFacts } from '../../../../../people/commission/fact.contract.ts'
import { urlOf } from '../../../../client.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { DataTable } from '../../../../ui/data-table.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { ExportLinks } from '../../../../ui/export-links.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { useMe } from '../../../../ui/session.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { MonthPicker } from '../month-picker.tsx'
import { PayAmount } from '../pay-amount.tsx'
import { useStationMonth } from '../use-station.ts'
import { Propose } from './propose.tsx'
import { Decide, type Decision } from './decide.tsx'

type Adjustment = Answer<typeof listPayAdjustments>[number]
type Satisfaction = Answer<typeof listPayFacts>['rows'][number]

const tones = { waiting: 'tag care', approved: 'tag good', rejected: 'tag' } as const

interface ListProps<T> {
  readonly rows: readonly T[]
  readonly onDecide: (decision: Decision) => void
}

const amountOf = (text: string): string => (text.includes('.') ? text.padEnd(text.indexOf('.') + 3, '0') : `${text}.00`)

const Share = ({ share, isLarge }: Pick<Adjustment, 'share' | 'isLarge'>) => {
  const { t } = useTranslation()
  if (share === null) return <span className="muted">–</span>
  const text = t('adjustments.percent', { share })
  return isLarge ? <span className="tag care">{t('adjustments.large', { share: text })}</span> : <span>{text}</span>
}

const Buttons = ({
  row,
  onDecide,
}: {
  readonly row: Adjustment
  readonly onDecide: ListProps<Adjustment>['onDecide']
}) => {
  const { t } = useTranslation()
  return (
    <span className="row">
      {(['approve', 'reject'] as const).map((step) => (
        <Button
          key={step}
          size="small"
          kind={step === 'approve' ? 'primary' : 'plain'}
          aria-label={t(`adjustments.step-of.${step}`, { key: row.key })}
          onClick={() => onDecide({ step, subject: row.key })}
        >
          {t(`adjustments.step.${step}`)}
        </Button>
      ))}
    </span>
  )
}

const Adjustments = ({ rows, onDecide }: ListProps<Adjustment>) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (rows.length === 0) return <Empty title={t('adjustments.none')}>{t('adjustments.none-why')}</Empty>
  return (
    <DataTable
      caption={t('adjustments.list')}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'key', title: t('adjustments.number'), render: ({ key }) => key },
        { key: 'on', title: t('adjustments.day'), render: ({ on }) => (on === null ? '' : format.day(on)) },
        {
          key: 'who',
          title: t('adjustments.who'),
          render: ({ from, fromName, to, toName }) => `${from} ${fromName} → ${to} ${toName}`,
        },
        {
          key: 'amount',
          title: t('adjustments.amount'),
          number: true,
          render: ({ amount }) => <PayAmount amount={amountOf(amount)} />,
        },
        { key: 'share', title: t('adjustments.share'), render: (row) => <Share {...row} /> },
        { key: 'reason', title: t('adjustments.reason'), render: ({ reason }) => reason },
        {
          key: 'decision',
          title: t('adjustments.state'),
          render: ({ decision }) => (
            <span className={tones[decision]}>{t(`commission.word.adjustment.${decision}`)}</span>
          ),
        },
        { key: 'source', title: t('adjustments.source'), render: ({ source }) => source },
        {
          key: 'decide',
          title: t('adjustments.decide'),
          quiet: true,
          isBlank: ({ mayDecide }) => !mayDecide,
          render: (row) => row.mayDecide && <Buttons row={row} onDecide={onDecide} />,
        },
      ]}
    />
  )
}

/** A requirement that was met needs no decision. */
const isMissed = ({ achieved = '', required = '' }: Satisfaction['values']): boolean => {
  const [reached, wanted] = [parseRational(achieved), parseRational(required)]
  return !reached || !wanted || compareRationals(reached, wanted) < 0
}

const SatisfactionList = ({ rows, onDecide }: ListProps<Satisfaction>) => {
  const { t } = useTranslation()
  const isManager = useMe().role === 'stationManager'
  if (rows.length === 0)
    return <Empty title={t('adjustments.no-satisfaction')}>{t('adjustments.no-satisfaction-why')}</Empty>
  return (
    <DataTable
      caption={t('adjustments.satisfaction-list')}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'key', title: t('adjustments.number'), render: ({ key }) => key },
        { key: 'says', title: t('adjustments.says'), render: ({ says }) => says },
        { key: 'source', title: t('adjustments.source'), render: ({ source }) => source },
        {
          key: 'decide',
          title: t('adjustments.decide'),
          quiet: true,
          render: ({ key, values, standing }) =>
            isManager && standing.is !== 'withdrawn' && values['decided'] !== 'true' && isMissed(values) ? (
              <Button
                size="small"
                aria-label={t('adjustments.step-of.satisfaction', { key })}
                onClick={() => onDecide({ step: 'satisfaction', subject: key })}
              >
                {t('adjustments.step.satisfaction')}
              </Button>
            ) : null,
        },
      ]}
    />
  )
}

/** What the station manager decides on in a month: what is moved inside teams, and a missed satisfaction requirement. */
export const Screen = () => {
  const { t } = useTranslation()
  const { outletId, period, choose } = useStationMonth()
  const [deciding, setDeciding] = useState<Decision | null>(null)
  const asked = { params: { outletId }, query: { period } }
  const adjustments = useLoad(listPayAdjustments, asked)
  const satisfaction = useLoad(listPayFacts, { params: { outletId }, query: { kind: 'satisfaction', period } })
  return (
    <Page
      title={t('adjustments.title')}
      note={<Link to={`/pay/stations/${outletId}`}>{t('facts.to-months')}</Link>}
      actions={
        <>
          <MonthPicker value={period} onChange={choose} />
          <Propose outletId={outletId} period={period} />
          <ExportLinks href={urlOf(listPayAdjustments, asked)} />
        </>
      }
    >
      <h2>{t('adjustments.list')}</h2>
      <Loaded query={adjustments}>{(rows) => <Adjustments rows={rows} onDecide={setDeciding} />}</Loaded>
      <h2>{t('adjustments.satisfaction-list')}</h2>
      <Loaded query={satisfaction}>{({ rows }) => <SatisfactionList rows={rows} onDecide={setDeciding} />}</Loaded>
      {deciding && <Decide outletId={outletId} {...deciding} onClose={() => setDeciding(null)} />}
    </Page>
  )
}
