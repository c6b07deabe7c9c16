import { useTranslation } from 'react-i18next'
import { usePayAmounts, fenOf } from '../use-pay-amounts.ts'

/** Somebody whose pay would be another. */
export interface Turned {
  readonly number: string
  readonly name: string
  readonly before: string
  readonly after: string
}

interface Props {
  readonly winners: readonly Turned[]
  readonly losers: readonly Turned[]
}

const effectOf = ({ before, after }: Turned): number => fenOf(after) - fenOf(before)

const Line = ({ turn, largest }: { readonly turn: Turned; readonly largest: number }) => {
  const amounts = usePayAmounts()
  const effect = effectOf(turn)
  const side = effect < 0 ? 'less' : 'more'
  return (
    <li className="turn">
      <span className="turn-name">
        {turn.name} <span className="muted small">{turn.number}</span>
      </span>
      <span className={`turn-bar ${side}`} aria-hidden="true">
        <meter min={0} max={Math.max(1, largest)} value={Math.abs(effect)} />
      </span>
      <span className="number small muted">
        {amounts.money(turn.before)} → {amounts.money(turn.after)}
      </span>
      <span className="number strong">{amounts.change(String(effect / 100))}</span>
    </li>
  )
}

const Side = ({
  title,
  turns,
  largest,
}: {
  readonly title: string
  readonly turns: readonly Turned[]
  readonly largest: number
}) => (
  <section className="stack tight" aria-label={title}>
    <h3>{title}</h3>
    <ul className="plain-list">
      {turns.map((turn) => (
        <Line key={turn.number} turn={turn} largest={largest} />
      ))}
    </ul>
  </section>
)

/** Who would get more and who less, the largest effect first, each with a bar. */
export const Turns = ({ winners, losers }: Props) => {
  const { t } = useTranslation()
  const largest = Math.max(0, ...[...winners, ...losers].map((turn) => Math.abs(effectOf(turn))))
  if (largest === 0) return <p className="muted">{t('plan.nobody-turned')}</p>
  return (
    <>
      {winners.length > 0 && (
        <Side title={t('plan.winners', { count: winners.length })} turns={winners} largest={largest} />
      )}
      {losers.length > 0 && (
        <Side title={t('plan.losers', { count: losers.length })} turns={losers} largest={largest} />
      )}
    </>
  )
}
