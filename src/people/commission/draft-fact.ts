import type { NewFact } from './fact.store.ts'
import { keptFact, keptRoster, keptScore, keptTarget } from './facts.ts'
import type { FiledKind } from './fact-kinds.ts'
import type { RosterLine } from './rules/fact.ts'
import type { FactField } from './rules/fact-field.ts'
import { type FactRow, factOfRow, missingFigures, peopleIn } from './rules/fact-row.ts'
import type { Plan } from './rules/plan.ts'
import { sheetHash, type SignedSheet, signedFields } from './rules/target-sheet.ts'

/** What is wrong with a row, beside which column. */
export interface RowProblem {
  readonly column: string
  readonly code: string
  readonly params?: Readonly<Record<string, string>>
}

/** What rows are read against. */
export interface Drafting {
  readonly plan: Plan
  readonly kind: FiledKind
  readonly roster: readonly RosterLine[]
  /** When it is recorded, and its business day. */
  readonly now: string
  /** The account of a station manager who decides here; absent: what only the manager decides is refused. */
  readonly decider?: string
}

const text = (row: FactRow, name: string): string => {
  const value = row[name]
  return typeof value === 'string' ? value : ''
}

const optional = (row: FactRow, name: string): string | undefined => text(row, name) || undefined

const lineOf = (row: FactRow): RosterLine => ({
  person: text(row, 'person'),
  name: text(row, 'name'),
  group: text(row, 'group'),
  role: text(row, 'role'),
  coefficient: optional(row, 'coefficient'),
  isOnProbation: row['probation'] === true,
  baseWage: optional(row, 'baseWage'),
  from: optional(row, 'from'),
  to: optional(row, 'to'),
})

const scoreOf = (row: FactRow): NewFact =>
  keptScore({ person: peopleIn(row['person'])[0] ?? '', points: text(row, 'points') }, text(row, 'period'))

const sheetOf = ({ plan, now }: Drafting, row: FactRow): SignedSheet => {
  const name = text(row, 'sheet')
  const figures = Object.keys(plan.targets[name]?.fields ?? {}).filter((field) => text(row, field) !== '')
  const values = Object.fromEntries(figures.map((field) => [field, text(row, field)]))
  const head = { name, person: peopleIn(row['person'])[0], period: text(row, 'period'), values }
  const on = optional(row, 'signedOn')
  const hash = sheetHash(head, signedFields(plan, name))
  const signatures =
    on === undefined
      ? []
      : peopleIn(row['signedBy']).map((person) => ({ person, on, how: 'paper' as const, hash, at: now }))
  return { ...head, signatures, signedOn: on ?? null, signedBy: signatures.map(({ person }) => person) }
}

/** A row as the fact it would be, before it is put beside what is known. */
export const draftOf = (drafting: Drafting, row: FactRow): NewFact => {
  const { kind } = drafting
  if (kind.name === 'roster') return keptRoster(lineOf(row))
  if (kind.name === 'score') return scoreOf(row)
  if (kind.name === 'target') {
    const sheet = sheetOf(drafting, row)
    return keptTarget(sheet, sheet.period)
  }
  return keptFact(factOfRow(kind.name, kind.fields, row))
}

const onePerson = ({ fields }: FiledKind, row: FactRow): readonly RowProblem[] =>
  fields
    .filter(({ part, type, name }) => part === 'own' && type === 'people' && name === 'person')
    .filter(({ name }) => peopleIn(row[name]).length > 1)
    .map(({ name }) => ({ column: name, code: 'commission.import.one-person' }))

const datesInOrder = (row: FactRow): readonly RowProblem[] => {
  const [from, to] = [text(row, 'from'), text(row, 'to')]
  return from !== '' && to !== '' && to < from ? [{ column: 'to', code: 'commission.import.to-before-from' }] : []
}

const sheetProblems = ({ plan }: Drafting, row: FactRow): readonly RowProblem[] => {
  const sheet = text(row, 'sheet')
  const fields = Object.keys(plan.targets[sheet]?.fields ?? {})
  const others = Object.values(plan.targets).flatMap((one) => Object.keys(one.fields))
  const isSigned = text(row, 'signedOn') !== ''
  return [
    ...signedFields(plan, sheet)
      .filter((field) => !/[1-9]/u.test(text(row, field)) || text(row, field).startsWith('-'))
      .map((column) => ({ column, code: 'commission.import.target-missing' })),
    ...others
      .filter((field) => !fields.includes(field) && text(row, field) !== '')
      .map((column) => ({ column, code: 'commission.import.not-of-sheet' })),
    ...(isSigned === peopleIn(row['signedBy']).length > 0
      ? []
      : [{ column: isSigned ? 'signedBy' : 'signedOn', code: 'commission.import.half-signed' }]),
  ]
}

const measureProblems = ({ plan, kind }: Drafting, row: FactRow): readonly RowProblem[] => {
  const measures = kind.fields.filter(({ part }) => part === 'measures')
  const isTransfer = plan.transfers.some(({ facts }) => facts === kind.name)
  const isAbove = ({ name }: FactField): boolean => /[1-9]/u.test(text(row, name)) && !text(row, name).startsWith('-')
  return [
    ...missingFigures(kind.fields, row).map((column) => ({ column, code: 'commission.import.figure-missing' })),
    ...measures
      .filter((field) => isTransfer && !isAbove(field))
      .map(({ name }) => ({ column: name, code: 'commission.import.not-above-zero' })),
  ]
}

/** What is wrong with a row of which every cell could be read. */
export const rowProblems = (drafting: Drafting, row: FactRow): readonly RowProblem[] => [
  ...onePerson(drafting.kind, row),
  ...(drafting.kind.name === 'roster' ? datesInOrder(row) : []),
  ...(drafting.kind.name === 'target' ? sheetProblems(drafting, row) : []),
  ...measureProblems(drafting, row),
]
