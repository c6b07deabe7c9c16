import type { Month } from '../../../kernel/period.ts'
import { parseRational, rational } from '../../../kernel/rational.ts'
import { Computation, newTrace } from './computation.ts'
import { type Counted, countedIn } from './counted-in.ts'
import { evaluate } from './evaluate.ts'
import type { Fact } from './fact.ts'
import type { Plan } from './plan.ts'
import { settingsIn } from './settings.ts'
import { figureStep } from './step.ts'

/**
 * In which month a fact counts, what it waits for, or why it never does, by the settings of one month; asked of many facts
 * it is made once. A kind the plan does not know never counts. Example: an order without a day of settlement is pending.
 */
export const monthOfFact = (plan: Plan, period: Month): ((fact: Fact) => Counted) => {
  const input = { period, roster: [], scores: [], targets: [], facts: [] }
  const computation = new Computation({ plan, input, settings: settingsIn(plan, period), work: figureStep })
  const scope = computation.scope({ name: 'facts', clause: '' }, newTrace())
  return (fact) => {
    const kind = plan.facts[fact.kind]
    if (!kind) return { is: 'never', reason: 'NO_CUTOFF', clause: '' }
    const measures = Object.fromEntries(
      Object.entries(fact.measures).map(([name, text]) => [name, parseRational(text) ?? rational(0n)]),
    )
    const inside = scope.within({ fact, measures })
    return countedIn(
      fact,
      kind,
      inside.witness((expression) => evaluate(expression, inside).value),
    )
  }
}
