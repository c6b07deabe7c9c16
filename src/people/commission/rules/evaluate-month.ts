import { type Fen, roundToFen, sumFen } from '../../../kernel/money.ts'
import type { Month } from '../../../kernel/period.ts'
import { Computation, type Warning } from './computation.ts'
import type { MonthInput } from './fact.ts'
import type { Excluded } from './fact-index.ts'
import { type Blocker, blockersOf } from './gates.ts'
import type { FigureNode } from './node.ts'
import type { Plan } from './plan.ts'
import { poolBlockersOf } from './pool-blockers.ts'
import type { Problem } from './scope.ts'
import { type Overrides, settingsIn } from './settings.ts'
import { type Statement, stateOf } from './statement.ts'
import { figureStep } from './step.ts'
import { adjustmentsOf, warnOfLargeMoves } from './transfers.ts'

/** A month computed whole, with everything that explains it. */
export interface MonthResult {
  readonly period: Month
  readonly people: readonly Statement[]
  readonly pools: Readonly<Record<string, Fen>>
  /** Sum of all nets. */
  readonly total: Fen
  readonly excluded: readonly Excluded[]
  readonly nodes: readonly FigureNode[]
  readonly blockers: readonly Blocker[]
  readonly warnings: readonly Warning[]
}

/** A month, or all that keeps it from being computed; never a part of one. */
export type Evaluated = { readonly result: MonthResult } | { readonly problems: readonly Problem[] }

const poolsOf = (computation: Computation): Readonly<Record<string, Fen>> =>
  Object.fromEntries(
    computation.plan.steps.flatMap((step) =>
      step.pool === undefined ? [] : [[step.pool, roundToFen(computation.figure(step).value)] as const],
    ),
  )

/** Who is on probation for the whole of the month has a line among what did not count. */
const leaveOutProbation = (computation: Computation): void => {
  for (const person of computation.people())
    if (computation.linesOf(person).every(({ isOnProbation }) => isOnProbation))
      computation.index.drop({
        kind: 'person',
        fact: person,
        reason: 'PROBATION',
        clause: computation.plan.roster.clause,
        people: [person],
      })
}

const beforePlan = (plan: Plan, period: Month): Problem => ({
  path: 'period',
  clause: '',
  code: 'before-plan',
  params: { period, from: plan.from },
})

/**
 * Computes a month: every figure exact, rounded once where the plan names an amount, with a node for each and a reason for
 * each fact that did not count. The same input in any order gives the same bytes. The plan must have passed `checkPlan`.
 * Either the whole month or its problems. Source: engine, points 2 to 6.
 * Example: 100 hours, 200.00 of consumables: the mechanical pool is 1815.38, its shares 726.15, 605.13 and 484.10.
 */
export const evaluateMonth = (plan: Plan, input: MonthInput, overrides?: Overrides): Evaluated => {
  if (input.period < plan.from) return { problems: [beforePlan(plan, input.period)] }
  const settings = settingsIn(plan, input.period, overrides)
  const computation = new Computation({ plan, input, settings, work: figureStep })
  const pools = poolsOf(computation)
  const adjustments = adjustmentsOf(computation)
  const people = computation.people().map((person) => stateOf(computation, person, adjustments))
  warnOfLargeMoves(computation, new Map(people.map(({ person, gross }) => [person, gross])))
  leaveOutProbation(computation)
  const blockers = [...blockersOf(computation), ...poolBlockersOf(computation)]
  const problems = computation.problemsOnce()
  if (problems.length > 0) return { problems }
  return {
    result: {
      period: input.period,
      people,
      pools,
      total: sumFen(people.map(({ net }) => net)),
      excluded: computation.index.excluded(),
      nodes: [...computation.nodes.values()].map(({ node }) => node).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      blockers,
      warnings: computation.warnings,
    },
  }
}
