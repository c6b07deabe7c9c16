/** One page of a list with the number of all rows that match. */
export interface Page<T> {
  readonly rows: readonly T[]
  readonly total: number
}
