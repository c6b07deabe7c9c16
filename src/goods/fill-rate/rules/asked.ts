/** What an outlet said and got of one product until its cycle settled; quantities in units, null for never said. */
export interface SaidAndGot {
  readonly rule: 'byNeed' | 'waterline' | 'quota'
  readonly filed: number | null
  /** What it could have at once: its award after a run. */
  readonly guaranteed: number | null
  /** Its last order. */
  readonly requested: number | null
  /** Confirmed and granted. */
  readonly ordered: number
}

/**
 * What an outlet asked for, in units: what it filed less what it gave back of its award, and no less than it ordered. So
 * an outlet that takes the 4 it was awarded of 10 still asked for 10, and one that gives 6 of 10 back asked for 4: giving
 * back is no broken promise. A byNeed product is ordered the moment it is filed, there the last order is the last word.
 * Source: ordering rules, section 4, "against filed".
 * Example: filed 10, awarded 4, ordered 2 gives 8: two were given back, six never came.
 */
export const askedUnits = ({ rule, filed, guaranteed, requested, ordered }: SaidAndGot): number => {
  if (rule === 'byNeed') return Math.max(requested ?? filed ?? 0, ordered)
  const need = filed ?? 0
  const givenBack = Math.max(0, Math.min(need, guaranteed ?? 0) - ordered)
  return Math.max(need - givenBack, requested ?? 0, ordered)
}
