import { decimalOfFen, type Fen, fen, fenOfDecimal } from '../../kernel/money.ts'
import type { Month } from '../../kernel/period.ts'
import { parseRational, rational } from '../../kernel/rational.ts'
import type { Db } from '../../platform/db/connect.ts'
import { loadMonth } from './load-month.ts'
import { readPlan } from './plans.ts'
import { findPlan, type PlanRow } from './plan.store.ts'
import { canonicalJson } from './rules/canonical.ts'
import { type Correction, correctionsOf } from './rules/correct.ts'
import type { Warning } from './rules/computation.ts'
import { evaluateMonth, type MonthResult } from './rules/evaluate-month.ts'
import type { Plan } from './rules/plan.ts'
import { warnOfLate } from './rules/late-warning.ts'
import { settingsIn } from './rules/settings.ts'
import { settleBalance } from './rules/settle-balance.ts'
import {
  type CorrectionRow,
  findDocument,
  listRuns,
  listStatements,
  type RunRow,
  type StatementRow,
  sumCorrections,
} from './run.store.ts'
import { readDocument, type RunFormat } from './run-document.ts'
import type { MonthProblem } from './refuse-problems.ts'

/** Closed months are looked at again this far back. */
const monthsBack = 12

/** The month to be computed, by a version of the plan and up to a fact. */
export interface RunQuestion {
  readonly outletId: number
  readonly period: Month
  readonly plan: PlanRow
  readonly until: number
  /** How the document is written: the newest way, or the one a paid run was hashed in. */
  readonly format?: RunFormat
}

/** What a warning said in documents of the first format; they are hashed, so it must be said again as it was. */
const firstParams: Readonly<Record<string, readonly string[]>> = {
  DEDUCTIONS_ABOVE_SHARE: ['taken', 'share'],
  BELOW_MINIMUM_WAGE: ['pay', 'minimum'],
}

/** Documents of the third format also say where corrections of earlier months take more than the law may allow. */
const warningsIn = (
  format: RunFormat,
  warnings: readonly Warning[],
  late: () => readonly Warning[],
): readonly Warning[] => {
  if (format === 'manzu.run/3') return [...warnings, ...late()]
  return format === 'manzu.run/2'
    ? warnings
    : warnings.map(({ params, ...warning }) => {
        const kept = firstParams[warning.code]
        const said = Object.entries(params).filter(([name]) => kept?.includes(name) ?? true)
        return { ...warning, params: Object.fromEntries(said) }
      })
}

/** A run computed whole: the document that is hashed, and its parts as tables. */
export interface ComputedRun {
  readonly document: string
  readonly statements: readonly StatementRow[]
  readonly corrections: readonly Correction[]
  readonly result: MonthResult
}

type Computed<T> = T | { readonly problems: readonly MonthProblem[] }

const amountOf = (text: string | undefined): Fen => fenOfDecimal(text ?? '0') ?? fen(0n)

/** The last fact the run before a month looked at. */
const untilBefore = (paid: readonly RunRow[], period: Month): number =>
  paid.find((run) => run.period < period)?.factsUntil ?? 0

/** A closed month computed again with what is known now, against what was paid for it. */
const correctMonth = async (
  db: Db,
  { closed, paid, question }: { closed: RunRow; paid: readonly RunRow[]; question: RunQuestion },
): Promise<Computed<readonly Correction[]>> => {
  const [row, document] = [await findPlan(db, closed.planId), await findDocument(db, closed.id)]
  if (!row || document === undefined) throw new Error(`run ${closed.id} has lost its plan or its document`)
  const plan = readPlan(row)
  const { outletId, until } = question
  const { period } = closed
  const previousUntil = untilBefore(paid, period)
  const input = await loadMonth(db, plan, { outletId, period, until, previousUntil, closedUntil: closed.factsUntil })
  const again = evaluateMonth(plan, input)
  if ('problems' in again) return { problems: again.problems.map((one) => ({ ...one, closedPeriod: period })) }
  const before = readDocument(document)
  const corrected = await sumCorrections(db, { outletId, period, before: question.period })
  return correctionsOf({
    period,
    before: {
      nets: new Map(before.people.map(({ person, net }) => [person, amountOf(net)])),
      nodes: before.nodes,
    },
    corrected: new Map([...corrected].map(([person, amount]) => [person, amountOf(amount)])),
    after: {
      nets: new Map(again.result.people.map(({ person, net }) => [person, net])),
      nodes: again.result.nodes,
    },
  })
}

const recoveryCap = (plan: Plan, period: Month) => {
  const key = plan.law?.recoveryCap
  const value = key === undefined ? undefined : settingsIn(plan, period).get(key)?.value
  return (typeof value === 'string' ? parseRational(value) : undefined) ?? rational(1n)
}

interface Settling {
  readonly plan: Plan
  readonly result: MonthResult
  readonly corrections: readonly Correction[]
  readonly carried: ReadonlyMap<string, Fen>
}

const statementsOf = ({ plan, result, corrections, carried }: Settling): readonly StatementRow[] => {
  const people = new Map(result.people.map((one) => [one.person, one]))
  const cap = recoveryCap(plan, result.period)
  const numbers = [...new Set([...people.keys(), ...corrections.map(({ person }) => person), ...carried.keys()])]
  return numbers.toSorted().map((number) => {
    const own = people.get(number)
    const late = fen(corrections.reduce((sum, one) => (one.person === number ? sum + one.amount : sum), 0n))
    const [net, carriedIn] = [own?.net ?? fen(0n), carried.get(number) ?? fen(0n)]
    const settled = settleBalance({ earned: fen(net + late), carriedIn, recoveryCap: cap })
    const deducted = Object.values(own?.deductions ?? {}).reduce((sum, one) => sum + one, 0n)
    return {
      number,
      gross: decimalOfFen(own?.gross ?? 0n),
      deducted: decimalOfFen(deducted),
      adjustment: decimalOfFen(own?.adjustment ?? 0n),
      net: decimalOfFen(net),
      late: decimalOfFen(late),
      carriedIn: decimalOfFen(carriedIn),
      payable: decimalOfFen(settled.payable),
      carriedOut: decimalOfFen(settled.carriedOut),
    }
  })
}

/** Corrections as they are kept, by person and month. */
export const correctionRows = (corrections: readonly Correction[]): readonly CorrectionRow[] =>
  corrections
    .map(({ person, earnedPeriod, amount, nodes, facts }) => ({
      number: person,
      earnedPeriod,
      amount: decimalOfFen(amount),
      nodes,
      facts,
    }))
    .toSorted((a, b) => (`${a.number}\n${a.earnedPeriod}` < `${b.number}\n${b.earnedPeriod}` ? -1 : 1))

const carriedFrom = async (db: Db, run: RunRow | undefined): Promise<ReadonlyMap<string, Fen>> => {
  const rows = run ? await listStatements(db, run.id) : []
  return new Map(
    rows.filter(({ carriedOut }) => amountOf(carriedOut) !== 0n).map((row) => [row.number, amountOf(row.carriedOut)]),
  )
}

/**
 * Computes a month with what closed months came out otherwise since they were paid. It reads facts, plans and the runs
 * paid before; the same of these give the same document, byte for byte, today and in ten years.
 */
export const computeRun = async (db: Db, question: RunQuestion): Promise<Computed<ComputedRun>> => {
  const { outletId, period, until, format = 'manzu.run/3' } = question
  const plan = readPlan(question.plan)
  const paid = (await listRuns(db, outletId)).filter((run) => run.status === 'paid' && run.period < period)
  const input = await loadMonth(db, plan, { outletId, period, until, previousUntil: untilBefore(paid, period) })
  const evaluated = evaluateMonth(plan, input)
  if ('problems' in evaluated) return evaluated
  const { result } = evaluated
  const corrections: Correction[] = []
  for (const closed of paid.slice(0, monthsBack).toReversed()) {
    const found = await correctMonth(db, { closed, paid, question })
    if ('problems' in found) return found
    corrections.push(...found)
  }
  const carried = await carriedFrom(db, paid[0])
  const statements = statementsOf({ plan, result, corrections, carried })
  const settled = statements.map(({ number, net, payable }) => ({
    person: number,
    net: amountOf(net),
    payable: amountOf(payable),
  }))
  const names = Object.fromEntries(input.roster.map(({ person, name }) => [person, name]))
  const { code, version, hash } = question.plan
  const document = canonicalJson({
    format,
    outletId,
    plan: { code, version, hash },
    factsUntil: until,
    names,
    ...result,
    warnings: warningsIn(format, result.warnings, () => warnOfLate(plan, input, settled)),
    people: result.people.map(({ gross, deductions, adjustment, net, person }) => ({
      person,
      gross: decimalOfFen(gross),
      deductions: Object.fromEntries(Object.entries(deductions).map(([name, amount]) => [name, decimalOfFen(amount)])),
      adjustment: decimalOfFen(adjustment),
      net: decimalOfFen(net),
    })),
    pools: Object.fromEntries(Object.entries(result.pools).map(([name, amount]) => [name, decimalOfFen(amount)])),
    total: decimalOfFen(result.total),
    corrections: corrections.map((one) => ({ ...one, amount: decimalOfFen(one.amount) })),
    statements,
  })
  return { document, statements, corrections, result }
}
