import { useTranslation } from 'react-i18next'
import { Reason } from '../../../ui/reason.tsx'
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

const Verdict = ({ line, quantity, phase }: Omit<Props, 'id' | 'quantity'> & { readonly quantity: number }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const verdict = judgeLine(line, quantity, phase)
  const inUnits = (count: number): string => `${format.number(count)} ${line.unit}`
  if (verdict.isRefused) {
    // Where the month leaves less than the day allows, less is what would work.
    const most = Math.min(line.dailyLimit ?? Infinity, line.limit ?? Infinity)
    return <Reason kind="bad">{t('ordering.week.over-daily-limit', { limit: inUnits(most) })}</Reason>
  }
  const waits = phase === 'filing' && line.rule !== 'byNeed'
  const outcome = waits
    ? t('ordering.week.files', { quantity: inUnits(verdict.later) })
    : t('ordering.week.orderable', { quantity: inUnits(verdict.confirmed) })
  // Nothing comes of less than a pack: what would work is said instead of how it is counted.
  const reason = verdict.reason === 'pack' && verdict.confirmed + verdict.later === 0 ? 'below-pack' : verdict.reason
  return (
    <Reason kind="plain" outcome={outcome}>
      {!waits && verdict.later > 0 && (
        <span className="tag care">{t('ordering.week.wish', { quantity: inUnits(verdict.later) })}</span>
      )}{' '}
      {t(`ordering.reason.${reason}`, { pack: inUnits(line.pack), limit: inUnits(line.limit ?? 0) })}
    </Reason>
  )
}

/** What can be had of the typed quantity, at once and later, and why not all of it. */
export const VerdictText = ({ id, line, quantity, phase }: Props) => {
  const { t } = useTranslation()
  const isAsked = quantity !== undefined && quantity > 0
  return (
    <span id={id} className="verdict-frame" aria-live="polite">
      {isAsked && <Verdict line={line} quantity={quantity} phase={phase} />}
      {!isAsked && !line.eligible && <Reason kind="plain">{t('ordering.reason.not-eligible')}</Reason>}
    </span>
  )
}
