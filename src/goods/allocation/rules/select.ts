/**
 * Brings the `rank` first items (1 is the first) to the front of `items` and answers the `rank`-th, in time
 * proportional to their number: quickselect with three-way partition (Hoare 1961, Dijkstra's national flag), so that
 * many equal items cost no more than different ones. `compare` must be a total order for the answer to be unique.
 *
 * Example: the 2nd of 9, 4, 7 is 7.
 */
export const selectRank = (
  items: Uint32Array,
  rank: number,
  compare: (left: number, right: number) => number,
): number => {
  let first = 0
  let last = items.length - 1
  for (;;) {
    const pivot = items[(first + last) >>> 1] ?? 0
    const [below, above] = partition(items, { first, last, pivot, compare })
    if (rank <= below) last = below - 1
    else if (rank > above) first = above
    else return pivot
  }
}

interface Partition {
  readonly first: number
  readonly last: number
  readonly pivot: number
  readonly compare: (left: number, right: number) => number
}

/** Items before the pivot's class end at the first index given back, the class itself at the second. */
const partition = (items: Uint32Array, { first, last, pivot, compare }: Partition): [number, number] => {
  let below = first
  let above = last + 1
  for (let index = first; index < above;) {
    const item = items[index] ?? 0
    const order = compare(item, pivot)
    if (order < 0) {
      items[index++] = items[below] ?? 0
      items[below++] = item
    } else if (order > 0) {
      items[index] = items[--above] ?? 0
      items[above] = item
    } else index++
  }
  return [below, above]
}
