import { type Fen, fen } from '../../../kernel/money.ts'
import { multiplyRationals, type Rational, rational } from '../../../kernel/rational.ts'

/** What somebody earned in the month, what earlier months still owe or are owed, and how much may be taken back at once. */
export interface Balance {
  /** Net of the month with the adjustments of earlier months; may be below zero. */
  readonly earned: Fen
  /** What was left to be taken back from earlier months: zero or below. */
  readonly carriedIn: Fen
  /** Part of the month's pay that may be taken back, from 0 to 1. */
  readonly recoveryCap: Rational
}

/** What is paid and what stays to be taken back; `payable + carriedOut = earned + carriedIn`. */
export interface Settled {
  readonly payable: Fen
  /** What was taken back this month, zero or above. */
  readonly recovered: Fen
  readonly carriedOut: Fen
}

/**
 * Settles a month: nobody is paid less than nothing; what is below zero is carried into the next month and taken back from
 * later pay, each month at most the capped part of it, rounded down to whole fen. Source: engine, point 8.
 * Example: 1,000.00 earned, −500.00 carried in, cap 20 %: 800.00 is paid, −300.00 carried on.
 */
export const settleBalance = ({ earned, carriedIn, recoveryCap }: Balance): Settled => {
  if (earned <= 0n) return { payable: fen(0n), recovered: fen(0n), carriedOut: fen(earned + carriedIn) }
  const { numerator, denominator } = multiplyRationals(rational(earned), recoveryCap)
  const [most, owed] = [numerator / denominator, 0n - carriedIn]
  const recovered = owed < most ? owed : most
  return { payable: fen(earned - recovered), recovered: fen(recovered), carriedOut: fen(carriedIn + recovered) }
}
