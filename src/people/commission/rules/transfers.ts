import { decimalOfFen, type Fen, fen, fenOfDecimal } from '../../../kernel/money.ts'
import { compareRationals, multiplyRationals, parseRational, rational } from '../../../kernel/rational.ts'
import type { Computation } from './computation.ts'
import type { Transfer } from './plan.ts'

/** Amounts moved to (above zero) or from (below) somebody, with the fact that says so. */
export interface Move {
  readonly fact: string
  readonly amount: Fen
}

/** The moves of each person. */
export type Adjustments = ReadonlyMap<string, readonly Move[]>

const movesOf = (computation: Computation, transfer: Transfer) =>
  computation.index.select(transfer).facts.flatMap(({ fact }) => {
    const amount = fenOfDecimal(fact.measures[transfer.measure] ?? '')
    const [from, to] = [fact.people[transfer.from]?.[0], fact.people[transfer.to]?.[0]]
    return amount === undefined || from === undefined || to === undefined ? [] : [{ fact: fact.id, amount, from, to }]
  })

/**
 * The temporary adjustments that were approved (S1.6, A38): what one gives another gets, so they sum to zero. Example:
 * 100.00 from M02 to M03 is −100.00 for M02 and 100.00 for M03.
 */
export const adjustmentsOf = (computation: Computation): Adjustments => {
  const moves = new Map<string, Move[]>()
  const add = (person: string, move: Move): void => void moves.set(person, [...(moves.get(person) ?? []), move])
  for (const transfer of computation.plan.transfers)
    for (const { fact, amount, from, to } of movesOf(computation, transfer)) {
      add(from, { fact, amount: fen(0n - amount) })
      add(to, { fact, amount })
    }
  return moves
}

/** Points out who gives away more than the set part of the gross (A38). Example: 300.00 of 1,000.00 is above 20 %. */
export const warnOfLargeMoves = (computation: Computation, grosses: ReadonlyMap<string, Fen>): void => {
  for (const transfer of computation.plan.transfers) {
    const setting = computation.settings.get(transfer.warnAbove)?.value
    const most = typeof setting === 'string' ? parseRational(setting) : undefined
    for (const { fact, amount, from } of movesOf(computation, transfer)) {
      const gross = grosses.get(from) ?? fen(0n)
      if (most && compareRationals(rational(amount), multiplyRationals(rational(gross), most)) > 0)
        computation.warn({ name: 'adjustment', clause: transfer.clause, person: from }, 'LARGE_ADJUSTMENT', {
          fact,
          amount: decimalOfFen(amount),
          gross: decimalOfFen(gross),
        })
    }
  }
}
