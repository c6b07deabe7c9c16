/** A figure and the figures it came from. */
export interface Branching {
  readonly id: string
  readonly children: readonly string[]
}

/** Where each figure stands: once, as near to the root as it is met. */
export interface TreePlaces {
  /** The figure under which another stands; the root has none. */
  readonly parent: ReadonlyMap<string, string>
  /** The figures from the root down to one, itself included. */
  readonly pathTo: (id: string) => readonly string[]
}

/**
 * Gives every figure one place in the tree, so that a link leads to one place: where it is met first, level by level.
 * Elsewhere it is a link to there. Example: output, behind the commission and behind the attainment, stands under the
 * commission.
 */
export const placesOf = (root: string, figures: readonly Branching[]): TreePlaces => {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  const parent = new Map<string, string>()
  const met = new Set([root])
  for (const id of met)
    for (const child of byId.get(id)?.children ?? [])
      if (!met.has(child) && byId.has(child)) {
        met.add(child)
        parent.set(child, id)
      }
  const pathTo = (id: string): readonly string[] => {
    const above = parent.get(id)
    return above === undefined ? [id] : [...pathTo(above), id]
  }
  return { parent, pathTo }
}
