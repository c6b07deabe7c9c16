import { type Fen, fen } from '../../../kernel/money.ts'

/** A claim for compensation and the pay it would be taken from; amounts in fen. */
export interface Compensation {
  readonly claim: Fen
  /** The month's wage. */
  readonly wage: Fen
  readonly minimumWage: Fen
}

/**
 * How much of a loss may be taken off a month's wage: at most a fifth of it, and never below the minimum wage. A guide for
 * who approves, not a lawyer. Whole fen; the fifth is rounded down, in favour of the employee. Source: 工資支付暫行規定
 * article 16. Example: a claim of 2,000 on a wage of 3,000 with a minimum of 2,690 allows 310.
 */
export const allowedCompensation = ({ claim, wage, minimumWage }: Compensation): Fen => {
  const [fifth, above] = [wage / 5n, wage - minimumWage]
  const most = [claim, fifth, above].reduce((least, one) => (one < least ? one : least))
  return fen(most < 0n ? 0n : most)
}
