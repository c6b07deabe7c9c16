import { useFormat } from '../../../ui/use-format.ts'

/** Whole fen of a decimal amount of two places, as the server writes money. Example: `fenOf('-12.50')` is -1250. */
export const fenOf = (amount: string): number => Number(amount.replace('.', ''))

interface Props {
  readonly amount: string
  /** True: a plus before what is more than nothing. */
  readonly isSigned?: boolean
}

/** Money of a statement; nothing at all is a quiet dash, so that what is there stands out. */
export const PayAmount = ({ amount, isSigned = false }: Props) => {
  const format = useFormat()
  const fen = fenOf(amount)
  if (fen === 0) return <span className="muted">–</span>
  return (
    <span className="number">
      {isSigned && fen > 0 ? '+' : ''}
      {format.money(fen)}
    </span>
  )
}
