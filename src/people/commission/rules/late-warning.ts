import { fen, type Fen } from '../../../kernel/money.ts'
import type { Warning } from './computation.ts'
import type { MonthInput } from './fact.ts'
import { lawWarnings, wageIn } from './law-warning.ts'
import type { Plan } from './plan.ts'
import { settingsIn } from './settings.ts'

/** What a month earned and what is paid of it once earlier months are corrected. */
export interface SettledMonth {
  readonly person: string
  readonly net: Fen
  readonly payable: Fen
}

/**
 * Warns where what earlier months take off this month's pay, corrections and balances alike, is more than the law may allow:
 * the deductions of the month itself are looked at apart. Named by `late/PERSON`. Example: to a base wage of 2,600.00 come
 * 500.00, of which a late complaint takes 420.00: 2,680.00 is below a minimum of 2,690.00, and 410.00 is allowed.
 */
export const warnOfLate = (
  plan: Plan,
  { period, roster }: Pick<MonthInput, 'period' | 'roster'>,
  months: readonly SettledMonth[],
): readonly Warning[] => {
  const settings = settingsIn(plan, period)
  return months
    .filter(({ net, payable }) => payable < net)
    .flatMap(({ person, net, payable }) => {
      const wage = wageIn(roster.filter((line) => line.person === person))
      const taking = { wage, before: net, taken: fen(net - payable), left: payable }
      const { clause } = plan.statement.net
      return lawWarnings(plan, settings, taking).map((one) => ({ ...one, node: `late/${person}`, clause }))
    })
}
