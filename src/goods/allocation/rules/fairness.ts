/** Awarded units by weight, each with how many outlets that filed got just that; read column by column into one tally. */
export class FairnessTally {
  readonly #counts = new Map<number, number>()

  add(share: number): void {
    this.#counts.set(share, (this.#counts.get(share) ?? 0) + 1)
  }

  /**
   * Jain's fairness index (Σ x)² / (n Σ x²) of awarded units by weight, x = awarded / weight (Jain, Chiu, Hawe 1984):
   * 1 when every outlet that filed got the same by its weight, 1/n when one got all. Six decimals, half up; `null` when
   * nobody got anything. A figure to look at: nothing is decided by it, so doubles are good enough here. They are summed
   * from the smallest on, so that the same awards give the same index whatever order they were read in.
   *
   * Example: 7, 2 and 1 units at weights 5, 3 and 1: 0.920801.
   */
  jainIndex(): number | null {
    const sums = { count: 0, sum: 0, sumOfSquares: 0 }
    for (const share of Float64Array.from(this.#counts.keys()).toSorted()) {
      const count = this.#counts.get(share) ?? 0
      sums.count += count
      sums.sum += count * share
      sums.sumOfSquares += count * share * share
    }
    if (sums.sumOfSquares === 0) return null
    return Math.round((sums.sum * sums.sum * 1e6) / (sums.count * sums.sumOfSquares)) / 1e6
  }
}
