import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/use-format.ts'
import { judgeLine } from './judge-line.ts'
import type { OfferLine } from './offer-types.ts'

interface Props {
  readonly id: string
  readonly line: OfferLine
  /** Undefined: nothing asked yet. */
  readonly quantity: number | undefined
  readonly phase: 'filing' | 'ordering'
}

/** What can be had of the typed quantity, at once and later, and why not all of it. */
export const VerdictText = ({ id, line, quantity, phase }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (quantity === undefined || quantity === 0)
    return (
      <span id={id} className="verdict muted small" aria-live="polite">
        {line.eligible ? '' : t('ordering.reason.not-eligible')}
      </span>
    )
  const verdict = judgeLine(line, quantity, phase)
  const inUnits = (count: number): string => `${format.number(count)} ${line.unit}`
  if (verdict.isRefused)
    return (
      <span id={id} className="verdict small alarm" aria-live="polite">
        {t('ordering.week.over-daily-limit', { limit: inUnits(line.dailyLimit ?? 0) })}
      </span>
    )
  const waits = phase === 'filing' && line.rule !== 'byNeed'
  return (
    <span id={id} className="verdict" aria-live="polite">
      <span className="strong">
        {waits
          ? t('ordering.week.files', { quantity: inUnits(verdict.later) })
          : t('ordering.week.orderable', { quantity: inUnits(verdict.confirmed) })}
      </span>
      {!waits && verdict.later > 0 && (
        <span className="tag care">{t('ordering.week.wish', { quantity: inUnits(verdict.later) })}</span>
      )}
      <span className="small muted">
        {t(`ordering.reason.${verdict.reason}`, { pack: inUnits(line.pack), limit: inUnits(line.limit ?? 0) })}
      </span>
    </span>
  )
}
