import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ChartPanel } from '../../../ui/chart-panel.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { lossesOf, type Cause, type Slice } from './slice-types.ts'
import './fill-rate.css'

/** One bar: where it begins and how long it is, in units. */
interface Step {
  readonly key: 'asked' | 'filled' | Cause
  readonly start: number
  readonly units: number
}

/** In the order in which units are lost on their way. */
const way: readonly Cause[] = ['policy', 'daily-limit', 'monthly-limit', 'quota', 'supply', 'delivery']

const stepsOf = (slice: Slice): readonly Step[] => {
  const { asked, filled } = slice.byUnit
  let left = asked
  const losses = way.flatMap((cause): Step[] => {
    const units = slice.lost[cause] ?? 0
    left -= units
    return units > 0 ? [{ key: cause, start: left, units }] : []
  })
  return [{ key: 'asked', start: 0, units: asked }, ...losses, { key: 'filled', start: 0, units: filled }]
}

const useStepName = (): ((key: Step['key']) => string) => {
  const { t } = useTranslation()
  return (key) => {
    if (key === 'asked') return t('fill-rate.asked')
    return key === 'filled' ? t('fill-rate.waterfall.filled') : t(`fill-rate.cause.${key}`)
  }
}

interface Props {
  readonly slice: Slice
  /** The lines that lost for a cause, or all of them; absent where there are none to see. */
  readonly searchOf?: (cause?: Cause) => Readonly<Record<string, string>>
}

const Bars = ({ slice, searchOf }: Props) => {
  const format = useFormat()
  const nameOf = useStepName()
  const share = (units: number): string => `${(units / slice.byUnit.asked) * 100}%`
  return (
    <ul className="waterfall">
      {stepsOf(slice).map(({ key, start, units }) => {
        const isLoss = key !== 'asked' && key !== 'filled'
        return (
          <li key={key}>
            {searchOf ? (
              <Link to="/fill-lines" search={searchOf(isLoss ? key : undefined)}>
                {nameOf(key)}
              </Link>
            ) : (
              <span>{nameOf(key)}</span>
            )}
            <span className="waterfall-track" aria-hidden="true">
              <span
                className={isLoss ? 'waterfall-loss' : `waterfall-${key}`}
                style={{ insetInlineStart: share(start), width: share(units) }}
              />
            </span>
            <span className="number">{format.number(isLoss ? -units : units)}</span>
          </li>
        )
      })}
    </ul>
  )
}

const Steps = ({ slice }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useStepName()
  return (
    <DataTable
      caption={t('fill-rate.waterfall.title')}
      rows={stepsOf(slice)}
      rowKey={({ key }) => key}
      columns={[
        { key: 'step', title: t('fill-rate.waterfall.step'), render: ({ key }) => nameOf(key) },
        {
          key: 'units',
          title: t('fill-rate.waterfall.units'),
          number: true,
          render: ({ units }) => format.number(units),
        },
        {
          key: 'share',
          title: t('fill-rate.waterfall.share'),
          number: true,
          render: ({ units }) => format.percent(String(units / slice.byUnit.asked)),
        },
      ]}
    />
  )
}

/** From asked to filled: what was lost on the way, cause by cause. */
export const Waterfall = (props: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { asked, filled, rate } = props.slice.byUnit
  if (asked === 0) return <p className="muted">{t('fill-rate.nothing-asked')}</p>
  const [most] = lossesOf(props.slice)
  const summary = most
    ? t('fill-rate.waterfall.summary', {
        asked: format.number(asked),
        filled: format.number(filled),
        rate: format.percent(rate),
        lost: format.number(asked - filled),
        cause: t(`fill-rate.cause.${most.cause}`),
        units: format.number(most.units),
      })
    : t('fill-rate.waterfall.all-filled', { asked: format.number(asked) })
  return (
    <ChartPanel
      title={t('fill-rate.waterfall.title')}
      summary={summary}
      chart={<Bars {...props} />}
      table={<Steps {...props} />}
    />
  )
}
