import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/use-format.ts'
import { fenOf, usePayAmounts } from '../use-pay-amounts.ts'
import { RunStateTag } from '../run-state-tag.tsx'
import { addressOf, type PayMonth } from './newest-month.tsx'

const width = 120
const height = 40
const edge = 4

/** Where the amounts of months lie in the picture, oldest first. */
const pointsOf = (amounts: readonly number[]): readonly (readonly [number, number])[] => {
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)]
  const span = high - low || 1
  const step = (width - 2 * edge) / Math.max(1, amounts.length - 1)
  return amounts.map((amount, place) => [
    edge + place * step,
    height - edge - ((amount - low) / span) * (height - 2 * edge),
  ])
}

const Line = ({ months }: { readonly months: readonly PayMonth[] }) => {
  const points = pointsOf(months.map(({ payable }) => fenOf(payable)).toReversed())
  const [x, y] = points.at(-1) ?? [0, 0]
  return (
    <svg className="pay-line" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <polyline points={points.map((point) => point.join(',')).join(' ')} />
      <circle cx={x} cy={y} r={3} />
    </svg>
  )
}

/** The months that are shown, newest first, each leading to its statement; the last six as a small line. */
export const Months = ({ months }: { readonly months: readonly PayMonth[] }) => {
  const { t } = useTranslation()
  const { money } = usePayAmounts()
  const format = useFormat()
  return (
    <section className="panel stack" aria-labelledby="pay-months">
      <div className="row spread">
        <h2 id="pay-months">{t('my-pay.months')}</h2>
        <Line months={months.slice(0, 6)} />
      </div>
      <ul className="pay-list">
        {months.map((month) => (
          <li key={month.runId}>
            <Link to={addressOf(month)}>
              <span>{format.month(month.period)}</span>
              <RunStateTag status={month.status} />
              <span className="number">{money(month.payable)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
