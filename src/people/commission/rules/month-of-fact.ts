import type { Month } from '../../../kernel/period.ts'
import { Computation } from './computation.ts'
import { type Counted, countedIn } from './counted-in.ts'
import { emptyMonth, type Fact } from './fact.ts'
import { readFact } from './fact-index.ts'
import type { Plan } from './plan.ts'
import { settingsIn } from './settings.ts'
import { figureStep } from './step.ts'

/**
 * In which month a fact counts, what it waits for, or why it never does, by the settings of one month; asked of many facts
 * it is made once. A kind the plan does not know never counts. Example: an order without a day of settlement is pending.
 */
export const monthOfFact = (plan: Plan, period: Month): ((fact: Fact) => Counted) => {
  const settings = settingsIn(plan, period)
  const witness = new Computation({ plan, input: emptyMonth(period), settings, work: figureStep }).factWitness(
    new Map(),
  )
  return (fact) => {
    const kind = plan.facts[fact.kind]
    return kind ? countedIn(fact, kind, witness(readFact(fact))) : { is: 'never', reason: 'NO_CUTOFF', clause: '' }
  }
}
