import { type Fen, fen } from '../../../kernel/money.ts'
import { multiplyRationals, type Rational, rational } from '../../../kernel/rational.ts'

/** A claim for compensation and the pay it would be taken from; amounts in fen. */
export interface Compensation {
  readonly claim: Fen
  /** The month's wage. */
  readonly wage: Fen
  /** Absent: no minimum is set, so only the share bounds the claim. */
  readonly minimumWage?: Fen | undefined
  /** Part of the wage that may be taken, from 0 to 1; absent: a fifth. */
  readonly share?: Rational | undefined
}

const aFifth = rational(1n, 5n)

const smaller = (left: bigint, right: bigint): bigint => (left < right ? left : right)

/** Rounded down, in favour of the employee. */
const partOf = (wage: Fen, share: Rational): bigint => {
  const { numerator, denominator } = multiplyRationals(rational(wage), share)
  return numerator / denominator
}

/**
 * How much of a loss may be taken off a month's wage: at most the set share of it, a fifth unless said otherwise, and never
 * below the minimum wage. A guide for who approves, not a lawyer. Whole fen; the share is rounded down, in favour of the
 * employee. Source: 工資支付暫行規定 article 16.
 * Example: a claim of 2,000 on a wage of 3,000 with a minimum of 2,690 allows 310.
 */
export const allowedCompensation = ({ claim, wage, minimumWage, share = aFifth }: Compensation): Fen => {
  const allowed = smaller(claim, partOf(wage, share))
  const most = minimumWage === undefined ? allowed : smaller(allowed, wage - minimumWage)
  return fen(most < 0n ? 0n : most)
}
