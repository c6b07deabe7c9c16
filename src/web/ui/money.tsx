import { useFormat } from './use-format.ts'

/** An amount of whole fen with thousands separators, two decimals and the word for the currency, in tabular figures. */
export const Money = ({ fen }: { readonly fen: number }) => <span className="number">{useFormat().money(fen)}</span>
