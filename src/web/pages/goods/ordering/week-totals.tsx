import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { judgeLine } from './judge-line.ts'
import type { OfferLine } from './offer-types.ts'

interface Props {
  readonly asked: readonly { readonly line: OfferLine; readonly quantity: number }[]
  readonly phase: 'filing' | 'ordering'
  readonly changes: number
  readonly isBusy: boolean
  /** What is not sent yet is kept on this device. */
  readonly isKept: boolean
  readonly onSend: () => void
  readonly onDrop: () => void
  /** Brings one to the field of a product. */
  readonly onGo: (productId: number) => void
  /** What became of what was sent last: said where it was sent from, however far down that is. */
  readonly answer: ReactNode
}

/** Totals of what is asked, and the one button that sends it. */
export const WeekTotals = ({ asked, phase, changes, isBusy, isKept, onSend, onDrop, onGo, answer }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const judged = asked.map(({ line, quantity }) => ({ line, quantity, verdict: judgeLine(line, quantity, phase) }))
  const units = judged.reduce((sum, { verdict }) => sum + verdict.confirmed + verdict.later, 0)
  const money = judged.reduce(
    (sum, { line, verdict }) => sum + line.priceFen * (verdict.confirmed + (phase === 'filing' ? verdict.later : 0)),
    0,
  )
  const refused = judged.find(({ verdict }) => verdict.isRefused)
  return (
    <section className="totals" aria-label={t('ordering.totals.title')}>
      {answer}
      <span className="stack tight">
        <span className="strong">
          {t('ordering.totals.lines', { count: judged.length })} ·{' '}
          {t('ordering.totals.units', { units: format.number(units) })}
        </span>
        <span className="small muted">
          {t(phase === 'filing' ? 'ordering.totals.at-most' : 'ordering.totals.confirmed', {
            money: format.money(money),
          })}
        </span>
        {changes > 0 && isKept && <span className="small muted">{t('ordering.draft.kept')}</span>}
        {refused && (
          <button type="button" className="go-to-line small alarm" onClick={() => onGo(refused.line.productId)}>
            {t('ordering.totals.refused', { name: refused.line.name })}
          </button>
        )}
      </span>
      <span className="row totals-buttons">
        {changes > 0 && (
          <ConfirmButton
            kind="quiet"
            label={t('ordering.draft.drop')}
            question={t('ordering.draft.drop-question')}
            onConfirm={onDrop}
          />
        )}
        <Button
          kind="primary"
          size="large"
          isBusy={isBusy}
          disabled={changes === 0 || refused !== undefined}
          onClick={onSend}
        >
          {changes === 0
            ? t(judged.length === 0 ? 'ordering.totals.nothing-yet' : `ordering.totals.nothing-${phase}`)
            : t(`ordering.totals.send-${phase}`, { count: changes })}
        </Button>
      </span>
    </section>
  )
}
