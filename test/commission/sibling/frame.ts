import { planFile } from '../../../src/people/commission/files/plan-file.ts'
import type { Expression } from '../../../src/people/commission/rules/expression.ts'
import type { FactKind, Parameter, Plan, Setting, Step, Texts } from '../../../src/people/commission/rules/plan.ts'

const since = '2026-01-01'

/** A short name in the three languages; the plans of these tests are read by people who build Manzu. */
export const words = (en: string): Texts => ({ 'zh-Hant': en, 'zh-Hans': en, en })

/** A parameter of a plan that began with 2026. */
export const setting = (parts: Pick<Parameter, 'kind' | 'unit' | 'by' | 'choices'>, value: Setting): Parameter => ({
  clause: 'pay',
  label: words('setting'),
  values: [{ since, value, reference: 'pay' }],
  ...parts,
})

export const figure = (value: string, unit = 'ratio'): Parameter => setting({ kind: 'figure', unit }, value)

export const rows = (by: string, table: Readonly<Record<string, string>>): Parameter =>
  setting(
    { kind: 'rows', unit: 'ratio', by },
    Object.entries(table).map(([from, value]) => ({ from, value })),
  )

/** A kind of fact that counts in the month of its day. */
export const counted = (parts: Partial<FactKind>): FactKind => ({
  label: words('fact'),
  dates: ['on'],
  measures: {},
  attributes: {},
  people: [],
  late: 'current',
  cutoff: [{ clause: 'pay', month: [{ date: 'on', waiting: 'WAITING' }] }],
  ...parts,
})

export const step = (name: string, is: Step['is'], parts: Partial<Step> = {}): Step => ({
  name,
  label: words(name),
  clause: 'pay',
  is,
  ...parts,
})

export const parameter = (key: string): Expression => ({ op: 'parameter', key })
export const stepOf = (name: string): Expression => ({ op: 'step', name })
export const times = (...of: readonly Expression[]): Expression => ({ op: 'multiply', of })

/** A pool is an amount of the station; what a member of the team gets is rounded and paid. */
export const pool = { isRounded: true, pool: 'team' } as const
export const income = { groups: ['team'], isRounded: true, isIncome: true } as const

const line = { label: words('line'), clause: 'pay' }
const choice = (...choices: readonly [string, ...string[]]): Parameter =>
  setting({ kind: 'choice', choices }, choices[0])

const reasons = [
  'WAITING',
  'OTHER_MONTH',
  'PROBATION',
  'NOT_A_MEMBER',
  'FORFEITED',
  'CUT_TO_GROSS',
  'POOL_HELD',
  'MISSING_COEFFICIENT',
  'MISSING_SCORE',
  'NOBODY',
  'LARGE_ADJUSTMENT',
  'DEDUCTIONS_ABOVE_SHARE',
  'BELOW_MINIMUM_WAGE',
]

const frame = {
  format: 'manzu.plan/1',
  id: 'sibling',
  version: 1,
  from: '2026-01',
  name: words('sibling plan'),
  clauses: { pay: words('What the team is paid.') },
  groups: { team: words('team') },
  targets: {},
  filters: {},
  deductions: [],
  transfers: [],
  gates: [],
  roster: { clause: 'pay', probation: 'probation', proration: 'proration', stacking: 'stacking', equalWhenUnset: [] },
  statement: { gross: line, adjustment: line, net: line },
  reasons: Object.fromEntries(reasons.map((reason) => [reason, words(reason)])),
}

const rosterSettings = {
  probation: choice('excluded', 'forfeited'),
  proration: choice('days', 'end_of_month', 'none'),
  stacking: choice('additive', 'sequential'),
}

/** A plan read the way a file is: as text, by the schema of plan files. */
export const siblingPlan = (parts: Pick<Plan, 'facts' | 'steps'> & Partial<Plan>): Plan => {
  const parameters = { ...rosterSettings, ...parts.parameters }
  return planFile.parse(JSON.parse(JSON.stringify({ ...frame, ...parts, parameters })))
}
