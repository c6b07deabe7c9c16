import { holds } from './condition.ts'
import { type Computation, newTrace } from './computation.ts'
import { evaluate } from './evaluate.ts'
import type { Gate } from './plan.ts'

/** What keeps a month from being approved: why, by which clause, and about whom or what. */
export interface Blocker {
  readonly reason: string
  readonly clause: string
  readonly subject: string
}

const subjectsOf = (computation: Computation, gate: Gate): readonly string[] => {
  switch (gate.gate) {
    case 'signed':
      return computation.input.targets
        .filter(({ name, signedOn, signedBy }) => name === gate.sheet && (signedOn === null || signedBy.length === 0))
        .map(({ name, person }) => (person === undefined ? name : `${name}/${person}`))
        .toSorted()
    case 'scored':
      return computation.people().filter((person) => {
        const lines = computation.linesOf(person).filter(({ group }) => gate.groups.includes(group))
        return lines.some(({ isOnProbation }) => !isOnProbation) && !computation.isScored(person)
      })
    case 'none':
      return computation.index.select(gate).facts.map(({ fact }) => fact.id)
    case 'met':
    default: {
      const scope = computation.scope({ name: gate.reason, clause: gate.clause }, newTrace())
      return holds(
        gate.test,
        scope.witness((one) => evaluate(one, scope).value),
      )
        ? []
        : ['']
    }
  }
}

/**
 * Everything that keeps the month from being approved, in the order of the plan. Example: a reception sheet without a
 * signature gives UNSIGNED_TARGET about `reception`.
 */
export const blockersOf = (computation: Computation): readonly Blocker[] =>
  computation.plan.gates.flatMap((gate) =>
    subjectsOf(computation, gate).map((subject) => ({ reason: gate.reason, clause: gate.clause, subject })),
  )
