import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import { type Cell, columnsOf, type Kind, type Table } from '../../platform/table/table.ts'
import { loadMonth } from './load-month.ts'
import type { RosterLine } from './rules/fact.ts'
import { payrollLabel } from './run-changes.contract.ts'
import { openRun, type OpenRun } from './show-run.ts'

/** What stands before and after the deductions, which each plan has of its own. */
const before: Readonly<Record<string, Kind>> = {
  status: 'text',
  period: 'text',
  number: 'text',
  name: 'text',
  group: 'text',
  post: 'text',
  baseWage: 'money',
  gross: 'money',
}
const after: Readonly<Record<string, Kind>> = {
  adjustment: 'money',
  net: 'money',
  late: 'money',
  carriedIn: 'money',
  payable: 'money',
  carriedOut: 'money',
  batchId: 'text',
  plan: 'text',
}

const distinct = (words: readonly string[]): string => [...new Set(words.filter((word) => word !== ''))].join(' / ')

/** Where somebody worked in the month and for which base wage; who changed posts has both, and the wage of the last. */
const workOf = ({ plan }: OpenRun, lines: readonly RosterLine[], language: CallerCtx['language']) => {
  const inOrder = lines.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  return {
    group: distinct(inOrder.map(({ group }) => plan.groups[group]?.[language] ?? group)),
    post: distinct(inOrder.map(({ role }) => role)),
    baseWage: inOrder.at(-1)?.baseWage ?? null,
  }
}

/** The people of the month as they were known when it was calculated. */
const rosterOf = async (ctx: CallerCtx, { run, plan }: OpenRun): Promise<ReadonlyMap<string, RosterLine[]>> => {
  const { outletId, period, factsUntil: until } = run
  const { roster } = await loadMonth(ctx.db, plan, { outletId, period, until, previousUntil: until })
  return Map.groupBy(roster, ({ person }) => person)
}

const rowsOf = (ctx: CallerCtx, open: OpenRun, roster: ReadonlyMap<string, RosterLine[]>): readonly Cell[][] => {
  const { run, plan, document, statements } = open
  const status = ctx.translate(ctx.language, `commission.word.status.${run.status}`)
  const deductions = new Map(document.people.map((one) => [one.person, one.deductions]))
  return statements.map((row) => {
    const { group, post, baseWage } = workOf(open, roster.get(row.number) ?? [], ctx.language)
    const own = deductions.get(row.number) ?? {}
    return [
      status,
      run.period,
      row.number,
      document.names[row.number] ?? row.number,
      group,
      post,
      baseWage,
      row.gross,
      ...plan.deductions.map(({ name }) => own[name] ?? '0.00'),
      row.adjustment,
      row.net,
      row.late,
      row.carriedIn,
      row.payable,
      row.carriedOut,
      run.batchId,
      `${document.plan.code} ${document.plan.version}`,
    ]
  })
}

/**
 * A month for payroll, one row a person in the order of their numbers. The state stands first in every row and in the name
 * of the file, and only a paid month has a batch, so that a draft is never taken for what is to be paid. That it was taken
 * away is written down.
 */
export const exportPayroll = (ctx: CallerCtx, id: number): Promise<Table | Refusal> =>
  transact(ctx, async (tx) => {
    const open = await openRun(tx, id)
    if (isRefusal(open)) return open
    const { run, plan } = open
    const deductions = plan.deductions.map(({ name, label }) => ({
      name: `deduction.${name}`,
      label: name,
      heading: label[tx.language],
      kind: 'money' as const,
    }))
    const rows = rowsOf(tx, open, await rosterOf(tx, open))
    await record(tx, { action: 'pay-run.exported', subject: 'payRun', subjectId: id, after: { period: run.period } })
    return {
      name: 'commission.table.payroll',
      about: `${run.period} ${tx.translate(tx.language, `commission.word.status.${run.status}`)}`,
      columns: [...columnsOf(before, payrollLabel), ...deductions, ...columnsOf(after, payrollLabel)],
      rows,
    }
  })
