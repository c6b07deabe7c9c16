/** Sums Jain's index is made of; they add up, so that a column is read only once. */
export interface FairnessSums {
  readonly count: number
  readonly sum: number
  readonly sumOfSquares: number
}

/**
 * Jain's fairness index (Σ x)² / (n Σ x²) of awarded units by weight, x = awarded / weight (Jain, Chiu, Hawe 1984):
 * 1 when every outlet that filed got the same by its weight, 1/n when one got all. Six decimals, half up; `null` when
 * nobody got anything. A figure to look at: nothing is decided by it, so doubles are good enough here.
 *
 * Example: 7, 2 and 1 units at weights 5, 3 and 1: 0.920801.
 */
export const jainIndex = ({ count, sum, sumOfSquares }: FairnessSums): number | null =>
  sumOfSquares === 0 ? null : Math.round((sum * sum * 1e6) / (count * sumOfSquares)) / 1e6
