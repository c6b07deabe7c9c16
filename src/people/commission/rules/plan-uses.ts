import type { Plan, Step } from './plan.ts'

type Tree = Readonly<Record<string, unknown>>

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

/** What a part of a plan names: parameters, earlier steps. Lists of filters it names are looked into. */
export interface Named {
  readonly parameters: ReadonlySet<string>
  readonly steps: ReadonlySet<string>
}

/** Where in a formula a parameter is named, by the key under which it stands. */
const parametersAt = (node: Tree): readonly unknown[] => [
  node['op'] === 'parameter' && node['key'],
  node['parameter'],
  node['op'] === 'table' && node['rows'],
  node['op'] === 'share' && node['denominator'],
  ...(isTree(node['among']) ? Object.values(node['among']) : []),
  node['warnAbove'],
]

const stepsAt = (node: Tree): readonly unknown[] => [
  node['op'] === 'step' && node['name'],
  (node['op'] === 'share' || node['op'] === 'portion') && node['pool'],
]

/**
 * Which parameters and which steps a part of a plan names, wherever in it they stand. Example: `output × outputRate` names
 * the step `output` and the parameter `outputRate`.
 */
export const namedIn = (plan: Plan, part: unknown): Named => {
  const parameters = new Set<string>()
  const steps = new Set<string>()
  const open: unknown[] = [part]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (!isTree(one)) continue
    for (const key of parametersAt(one)) if (typeof key === 'string') parameters.add(key)
    for (const name of stepsAt(one)) if (typeof name === 'string') steps.add(name)
    const where = Array.isArray(one['where']) ? one['where'] : []
    for (const filter of where)
      if (typeof filter === 'string' && Object.hasOwn(plan.filters, filter)) open.push(plan.filters[filter])
    open.push(...Object.values(one).filter(isTree))
  }
  return { parameters, steps }
}

const behindIncome = (plan: Plan, step: Step): ReadonlySet<string> => {
  const found = new Set<string>()
  const open = [step.name]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue
    found.add(name)
    const one = plan.steps.find((candidate) => candidate.name === name)
    if (one) open.push(...namedIn(plan, one.is).steps)
  }
  return found
}

/**
 * The groups in the order in which the plan pays them, those it pays nothing last. Example: of the shipped plan the
 * reception comes first.
 */
export const groupsInOrder = (plan: Plan): readonly string[] => {
  const paid = plan.steps.flatMap(({ isIncome, groups = [] }) => (isIncome === true ? groups : []))
  return [...new Set([...paid, ...Object.keys(plan.groups)])]
}

/**
 * For which group each step is worked out first, in the order in which they are paid: the first group one of whose incomes is
 * computed from it. A step that pays nobody has none. Example: `output` is for the reception.
 */
export const groupsOfSteps = (plan: Plan): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const group of groupsInOrder(plan)) {
    const incomes = plan.steps.filter(({ isIncome, groups }) => isIncome === true && groups?.includes(group) === true)
    const names = incomes.flatMap((step) => [...behindIncome(plan, step)])
    for (const name of names) if (!found.has(name)) found.set(name, group)
  }
  return found
}
