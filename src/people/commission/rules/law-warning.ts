import { currencyOfFen, decimalOfFen, type Fen, fen, roundToFen, sumFen } from '../../../kernel/money.ts'
import {
  compareRationals,
  divideRationals,
  multiplyRationals,
  parseRational,
  type Rational,
  rational,
  readRational,
} from '../../../kernel/rational.ts'
import type { Computation, Warning } from './computation.ts'
import type { RosterLine } from './fact.ts'
import { allowedCompensation } from './legal-guard.ts'
import type { Plan } from './plan.ts'
import type { Settings } from './settings.ts'

/** What is looked at of a statement. */
export interface PaidMonth {
  readonly person: string
  readonly gross: Fen
  readonly deductions: Readonly<Record<string, Fen>>
  readonly net: Fen
}

/** Warnings about the law in one month's pay; the amounts behind each by name. */
export type LawWarning = Pick<Warning, 'code' | 'params'>

/** What is taken off somebody's pay. */
export interface Taking {
  /** The base wage; absent: none is known, and nothing is said of the minimum. */
  readonly wage: Fen | undefined
  /** What was earned beside the wage before anything is taken off. */
  readonly before: Fen
  readonly taken: Fen
  /** What is left of it; may be less than `before` without `taken`, as pay is also moved within a team. */
  readonly left: Fen
}

const settingOf = (plan: Plan, settings: Settings, key: keyof NonNullable<Plan['law']>): Rational | undefined => {
  const parameter = plan.law?.[key]
  const value = parameter === undefined ? undefined : settings.get(parameter)?.value
  return typeof value === 'string' ? parseRational(value) : undefined
}

/** The base wage of somebody's lines of the roster, in fen: the first that is said. Example: `3000.00` on the second of two lines. */
export const wageIn = (lines: readonly RosterLine[]): Fen | undefined => {
  const wage = parseRational(lines.find(({ baseWage }) => baseWage !== undefined)?.baseWage ?? '')
  return wage && roundToFen(wage)
}

/**
 * Where the law may have a word: too large a part of the month's pay taken off, or too little of it left (A43). Each warning
 * says how much the guard would allow. Where no base wage is known what was earned beside it is measured alone. Example:
 * 700.00 taken off 3,000.00 is above a fifth; 600.00 is allowed.
 */
export const lawWarnings = (
  plan: Plan,
  settings: Settings,
  { wage, before: earned, taken, left: kept }: Taking,
): readonly LawWarning[] => {
  const [share, minimum] = [settingOf(plan, settings, 'deductionShare'), settingOf(plan, settings, 'minimumWage')]
  const [before, left] = [fen((wage ?? 0n) + earned), fen((wage ?? 0n) + kept)]
  const minimumWage = minimum && wage !== undefined ? roundToFen(minimum) : undefined
  const most = allowedCompensation({ claim: taken, wage: before, minimumWage, share: share ?? rational(1n) })
  const allowed = decimalOfFen(most)
  const told: LawWarning[] = []
  if (share && taken > 0n && compareRationals(rational(taken), multiplyRationals(rational(before), share)) > 0)
    told.push({
      code: 'DEDUCTIONS_ABOVE_SHARE',
      params: {
        taken: decimalOfFen(taken),
        share: readRational(divideRationals(rational(taken), rational(before)), 4),
        wage: decimalOfFen(before),
        allowed,
      },
    })
  if (minimum && wage !== undefined && compareRationals(currencyOfFen(left), minimum) < 0)
    told.push({
      code: 'BELOW_MINIMUM_WAGE',
      params: {
        pay: decimalOfFen(left),
        minimum: readRational(minimum),
        taken: decimalOfFen(taken),
        allowed,
      },
    })
  return told
}

/**
 * Adds the warnings of the law about somebody's month to it; they change no figure. Example: 700.00 taken off 3,000.00 adds
 * `DEDUCTIONS_ABOVE_SHARE` at `net/A`.
 */
export const warnOfLaw = (computation: Computation, { person, gross, deductions, net }: PaidMonth): void => {
  const { plan, settings } = computation
  const owner = { name: 'net', clause: plan.statement.net.clause, person }
  const taken = sumFen(Object.values(deductions))
  const wage = wageIn(computation.linesOf(person))
  for (const { code, params } of lawWarnings(plan, settings, { wage, before: gross, taken, left: net }))
    computation.warn(owner, code, params)
}
