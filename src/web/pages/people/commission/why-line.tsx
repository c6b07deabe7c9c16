import { useTranslation } from 'react-i18next'
import { fenOf, usePayAmounts } from './use-pay-amounts.ts'

/** The amounts of a month of somebody; decimal text. */
export interface PayLine {
  readonly gross: string
  readonly deducted: string
  readonly adjustment: string
  readonly late: string
  readonly carriedIn: string
  readonly carriedOut: string
}

/** What an amount is made of, in one line: only what is not nothing. */
export const WhyLine = ({ line }: { readonly line: PayLine }) => {
  const { t } = useTranslation()
  const { size } = usePayAmounts()
  const parts: readonly (readonly [string, string, 1 | -1])[] = [
    [t('my-pay.part.gross'), line.gross, 1],
    [t('my-pay.part.deducted'), line.deducted, -1],
    [t('my-pay.part.adjustment'), line.adjustment, 1],
    [t('my-pay.part.late'), line.late, 1],
    [t('my-pay.part.carried-in'), line.carriedIn, 1],
    [t('my-pay.part.carried-out'), line.carriedOut, -1],
  ]
  const shown = parts.filter(([, amount], place) => place === 0 || fenOf(amount) !== 0)
  return (
    <p className="why-line">
      {shown.map(([label, amount, way], place) => (
        <span key={label}>
          {place > 0 && <span aria-hidden="true">{fenOf(amount) * way < 0 ? '− ' : '+ '}</span>}
          {label} <span className={fenOf(amount) * way < 0 ? 'number less' : 'number'}>{size(amount)}</span>
        </span>
      ))}
    </p>
  )
}
