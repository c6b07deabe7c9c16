type Node = Record<string, unknown> | unknown[]

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const childOf = (node: Node, key: string): unknown => (node as Record<string, unknown>)[key]

/** A place in a tree, with ">" between keys since keys may have points. */
export type Edit = readonly [where: string, value: unknown]

/** A copy of a tree in which some places have another value; `undefined` takes the place away. */
export const patched = <T>(tree: T, ...edits: readonly Edit[]): T => {
  const copy = structuredClone(tree)
  for (const [where, value] of edits) {
    const keys = where.split('>')
    const last = keys.pop() ?? ''
    let node: unknown = copy
    for (const key of keys) node = isNode(node) ? childOf(node, key) : undefined
    if (!isNode(node)) throw new Error(`there is no ${where}`)
    const plain = structuredClone(value)
    if (Array.isArray(node) && plain === undefined) node.splice(Number(last), 1)
    else if (plain === undefined) delete (node as Record<string, unknown>)[last]
    else (node as Record<string, unknown>)[last] = plain
  }
  return copy
}
