import { useFormat } from '../../../ui/use-format.ts'

/** Whole fen of decimal text, for showing and for pictures only. Example: `'-1.05'` is −105. */
export const fenOf = (text: string): number => Math.round(Number(text) * 100)

/** Amounts of decimal text as people write them. */
export interface PayAmounts {
  readonly money: (text: string) => string
  /** With its sign, also above zero. */
  readonly change: (text: string) => string
  /** Without its sign. */
  readonly size: (text: string) => string
}

/** Writes amounts of pay; below zero with a real minus. */
export const usePayAmounts = (): PayAmounts => {
  const { money } = useFormat()
  const size = (text: string): string => money(Math.abs(fenOf(text)))
  const signed = (text: string, above: string): string => {
    const fen = fenOf(text)
    return `${fen < 0 ? '−' : fen > 0 ? above : ''}${money(Math.abs(fen))}`
  }
  return { money: (text) => signed(text, ''), change: (text) => signed(text, '+'), size }
}
