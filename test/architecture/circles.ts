import { readImports } from './imports.ts'
import { placeOf } from './places.ts'
import { isTest, type Tree } from './tree.ts'

type Graph = ReadonlyMap<string, ReadonlySet<string>>

const graphOf = (edges: readonly (readonly [string, string])[]): Graph => {
  const graph = new Map<string, Set<string>>()
  for (const [from, to] of edges) graph.set(from, (graph.get(from) ?? new Set()).add(to))
  return graph
}

const pathBack = (cameFrom: ReadonlyMap<string, string>, last: string, start: string): readonly string[] => {
  const path = [start]
  for (let node = last; node !== start; node = cameFrom.get(node) ?? start) path.unshift(node)
  return [start, ...path]
}

/** The shortest circle through `start`, its first name repeated at the end; undefined when there is none. */
const circleThrough = (graph: Graph, start: string): readonly string[] | undefined => {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (const node of queue) {
    for (const next of graph.get(node) ?? []) {
      if (next === start) return pathBack(cameFrom, node, start)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, node)
      queue.push(next)
    }
  }
  return undefined
}

const circlesOf = (graph: Graph): readonly string[] => {
  const told = new Set<string>()
  const found: string[] = []
  for (const node of [...graph.keys()].toSorted()) {
    if (told.has(node)) continue
    const circle = circleThrough(graph, node)
    for (const member of circle ?? []) told.add(member)
    if (circle) found.push(circle.join(' → '))
  }
  return found
}

/** Law 1, files: each circle as `a.ts → b.ts → a.ts`. Type imports count: a circle of types is a circle of thought. */
export const fileCircles = (files: Tree): readonly string[] =>
  circlesOf(graphOf(readImports(files).map(({ from, to }) => [from, to]))).map(
    (circle) => `${circle}: move what both need into a file that neither of them is`,
  )

/** Law 1, rooms: each circle as `ordering → supply → ordering`. Tests may look anywhere and are left out. */
export const roomCircles = (files: Tree): readonly string[] => {
  const edges = readImports(files, (path) => path.startsWith('src/') && !isTest(path))
    .map(({ from, to }) => [placeOf(from), placeOf(to)] as const)
    .filter(([from, to]) => from.unit !== to.unit && !['package', 'node', 'test'].includes(to.kind))
    .map(([from, to]) => [from.unit, to.unit] as const)
  return circlesOf(graphOf(edges)).map(
    (circle) => `${circle}: an earlier room tells a later one by an event, or what both need goes to the kernel`,
  )
}
