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
import type { Computation } from './computation.ts'
import { allowedCompensation } from './legal-guard.ts'
import type { Plan } from './plan.ts'

/** What is looked at of a statement. */
export interface PaidMonth {
  readonly person: string
  readonly gross: Fen
  readonly deductions: Readonly<Record<string, Fen>>
  readonly net: Fen
}

const settingOf = (computation: Computation, key: keyof NonNullable<Plan['law']>): Rational | undefined => {
  const parameter = computation.plan.law?.[key]
  const value = parameter === undefined ? undefined : computation.settings.get(parameter)?.value
  return typeof value === 'string' ? parseRational(value) : undefined
}

const wageOf = (computation: Computation, person: string): Fen | undefined => {
  const line = computation.linesOf(person).find(({ baseWage }) => baseWage !== undefined)
  const wage = parseRational(line?.baseWage ?? '')
  return wage && roundToFen(wage)
}

/**
 * Warns where the law may have a word: too large a part of the month's pay taken off, or too little of it left (A43). It
 * changes no figure; each warning says how much the guard would allow. Where no base wage is known the commission alone is
 * measured, and nothing is said of the minimum. Example: 700.00 taken off 3,000.00 is above a fifth; 600.00 is allowed.
 */
export const warnOfLaw = (computation: Computation, { person, gross, deductions, net }: PaidMonth): void => {
  const wage = wageOf(computation, person)
  const owner = { name: 'net', clause: computation.plan.statement.net.clause, person }
  const [share, minimum] = [settingOf(computation, 'deductionShare'), settingOf(computation, 'minimumWage')]
  const [before, left] = [fen((wage ?? 0n) + gross), fen((wage ?? 0n) + net)]
  const taken = sumFen(Object.values(deductions))
  const minimumWage = minimum && wage !== undefined ? roundToFen(minimum) : undefined
  const most = allowedCompensation({ claim: taken, wage: before, minimumWage, share: share ?? rational(1n) })
  const allowed = decimalOfFen(most)
  if (share && taken > 0n && compareRationals(rational(taken), multiplyRationals(rational(before), share)) > 0)
    computation.warn(owner, 'DEDUCTIONS_ABOVE_SHARE', {
      taken: decimalOfFen(taken),
      share: readRational(divideRationals(rational(taken), rational(before)), 4),
      wage: decimalOfFen(before),
      allowed,
    })
  if (minimum && wage !== undefined && compareRationals(currencyOfFen(left), minimum) < 0)
    computation.warn(owner, 'BELOW_MINIMUM_WAGE', {
      pay: decimalOfFen(left),
      minimum: readRational(minimum),
      taken: decimalOfFen(taken),
      allowed,
    })
}
