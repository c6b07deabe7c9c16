import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { done, idParam, instant, month } from '../../platform/contract/shapes.ts'
import { disputeStatus, disputeSubject } from './dispute.contract.ts'
import { desk, factSaid, money } from './pay-shapes.contract.ts'

/** Everybody who may have a statement of the own. */
const earners = ['employee', 'payrollClerk', 'stationManager'] as const

const listed = (list: string) => ({
  name: `commission.table.${list}`,
  label: (column: string) => `commission.column.${column}`,
  word: (field: string, value: string) =>
    ['status', 'newestStatus'].includes(field) ? `commission.word.status.${value}` : undefined,
})

const status = z.enum(['draft', 'reviewed', 'approved', 'paid'])

const runHead = z.object({
  id: z.int(),
  outletId: z.int(),
  period: z.string(),
  status,
  total: money,
  preparedAt: instant,
  objectionsUntil: instant.nullable(),
  batchId: z.string().nullable(),
  chainHash: z.string().nullable(),
})

const statementRow = z.object({
  number: z.string(),
  name: z.string(),
  gross: money,
  deducted: money,
  adjustment: money,
  net: money,
  late: money,
  carriedIn: money,
  payable: money,
  carriedOut: money,
})

const told = z.object({ reason: z.string(), clause: z.string(), subject: z.string() })

const step = z.object({ status, by: z.string().nullable(), at: instant.nullable() })

const excluded = z.object({
  /** The kind as the plan calls it, and in words. */
  kindId: z.string(),
  kind: z.string(),
  fact: z.string(),
  reason: z.string(),
  clause: z.string(),
  month: z.string().nullable(),
  /** It waits for something, counts in a later or counted in an earlier month, or never does. */
  fate: z.enum(['waits', 'later', 'earlier', 'never']),
})

const figure = z.object({
  id: z.string(),
  label: z.string(),
  clause: z.string(),
  unit: z.enum(['money', 'hours', 'count', 'ratio', 'other']),
  value: z.string(),
  /** The value as people write it. */
  said: z.string(),
  money: money.nullable(),
  rounded: z.string().nullable(),
  working: z.string(),
  children: z.array(z.string()),
  facts: z.array(z.string()),
  settings: z.array(z.object({ label: z.string(), value: z.string(), since: z.string(), reference: z.string() })),
  share: z.object({ weight: z.string(), of: z.string(), remainder: z.string(), cent: z.int() }).nullable(),
  note: z.string().nullable(),
})

const correction = z.object({
  earnedPeriod: z.string(),
  amount: money,
  nodes: z.array(z.string()),
  facts: z.array(z.string()),
  /** What people call the figures that changed: shares, deductions. */
  labels: z.array(z.string()),
})

export const listPayStations = contract({
  method: 'GET',
  path: '/api/pay/stations',
  permission: desk,
  summary: 'The stations that pay by Manzu, each with its newest month.',
  answer: z.array(
    z.object({
      outletId: z.int(),
      name: z.string(),
      planCode: z.string(),
      newestRunId: z.int().nullable(),
      newestPeriod: z.string().nullable(),
      newestStatus: status.nullable(),
      newestTotal: money.nullable(),
    }),
  ),
  list: listed('stations'),
})

export const listPayRuns = contract({
  method: 'GET',
  path: '/api/pay/stations/:outletId/runs',
  permission: desk,
  summary: 'Every month of a station, newest first.',
  params: z.object({ outletId: idParam }),
  answer: z.array(runHead),
  list: listed('runs'),
})

export const calculatePayRun = contract({
  method: 'POST',
  path: '/api/pay/stations/:outletId/runs',
  permission: desk,
  summary: 'Calculates a month with everything known now and keeps it as its draft.',
  params: z.object({ outletId: idParam }),
  body: z.object({ period: month }),
  answer: z.object({ id: z.int() }),
})

export const getPayRun = contract({
  method: 'GET',
  path: '/api/pay/runs/:id',
  permission: desk,
  summary: 'A month whole: totals, pools, statements, what keeps it from being approved, what did not count.',
  params: z.object({ id: idParam }),
  answer: runHead.extend({
    station: z.string(),
    /** Every step in its order; who took it and when, null: not taken yet. */
    steps: z.array(step),
    /** The first month before this one that is not paid: it has to be finished first. */
    earlierOpen: z.object({ id: z.int(), period: z.string() }).nullable(),
    pools: z.array(z.object({ name: z.string(), label: z.string(), amount: money })),
    statements: z.array(statementRow),
    blockers: z.array(told.extend({ code: z.string(), subjectName: z.string() })),
    openDisputes: z.int(),
    warnings: z.array(
      told.extend({
        id: z.string(),
        params: z.record(z.string(), z.string()),
        needsAnswer: z.boolean(),
        answer: z.object({ text: z.string(), by: z.string(), at: instant }).nullable(),
      }),
    ),
    excluded: z.array(excluded),
  }),
})

const ofRun = { params: z.object({ id: idParam }) }

export const reviewPayRun = contract({
  method: 'POST',
  path: '/api/pay/runs/:id/review',
  permission: desk,
  summary: 'Shows the statements to the people; from now on they may object for some days.',
  ...ofRun,
  answer: z.object({ objectionsUntil: instant }),
})

export const reopenPayRun = contract({
  method: 'POST',
  path: '/api/pay/runs/:id/reopen',
  permission: desk,
  summary: 'Takes a shown month back to be calculated again.',
  ...ofRun,
  answer: done,
})

export const approvePayRun = contract({
  method: 'POST',
  path: '/api/pay/runs/:id/approve',
  permission: ['stationManager'],
  summary:
    'Approves a shown month; not by who prepared it, with nothing in its way and each warning of the law answered.',
  ...ofRun,
  body: z.object({
    answers: z
      .array(z.object({ warning: z.string().min(1).max(300), text: z.string().trim().min(10).max(1000) }))
      .max(500)
      .default([]),
  }),
  answer: done,
})

export const payPayRun = contract({
  method: 'POST',
  path: '/api/pay/runs/:id/pay',
  permission: desk,
  summary: 'Marks an approved month as paid: it gets its batch and its place in the chain and never changes again.',
  ...ofRun,
  answer: z.object({ batchId: z.string() }),
})

export const provePayRun = contract({
  method: 'GET',
  path: '/api/pay/runs/:id/proof',
  permission: desk,
  summary: 'Recomputes a paid month from the stored facts and its plan and compares.',
  ...ofRun,
  answer: z.object({
    runId: z.int(),
    period: z.string(),
    documentHash: z.string(),
    chainHash: z.string(),
    faults: z.array(z.string()),
  }),
})

export const listMyPay = contract({
  method: 'GET',
  path: '/api/pay/mine',
  permission: earners,
  summary: 'The months of the caller that are shown, newest first; of a team too, for who leads one.',
  answer: z.object({
    number: z.string().nullable(),
    station: z.string().nullable(),
    months: z.array(
      z
        .object({ runId: z.int(), period: z.string(), status, objectionsUntil: instant.nullable() })
        .extend(statementRow.shape),
    ),
    team: z.array(z.object({ number: z.string(), name: z.string() })),
  }),
})

export const getPayStatement = contract({
  method: 'GET',
  path: '/api/pay/runs/:id/statements/:number',
  permission: earners,
  summary: 'Somebody’s statement with every figure behind it; each look at another’s is written down.',
  params: z.object({ id: idParam, number: z.string().min(1).max(100) }),
  answer: z.object({
    // What the whole station is paid is for who sees to it.
    run: runHead.omit({ total: true }),
    station: z.string(),
    isOwn: z.boolean(),
    statement: statementRow,
    root: z.string(),
    figures: z.array(figure),
    clauses: z.record(z.string(), z.object({ text: z.string(), says: z.string() })),
    excluded: z.array(excluded.extend(factSaid.shape)),
    corrections: z.array(correction),
    disputes: z.array(z.object({ id: z.int(), status: disputeStatus, subject: disputeSubject })),
    looks: z.array(z.object({ looker: z.string(), at: instant })),
  }),
})

export const bringPayMonth = contract({
  method: 'POST',
  path: '/api/pay/stations/:outletId/month',
  permission: desk,
  summary: 'Takes in the facts of a month as JSON, as `manzu pay evaluate` reads them; sent twice it changes nothing.',
  params: z.object({ outletId: idParam }),
  body: z.record(z.string(), z.unknown()),
  bodyLimit: 50_000_000,
  answer: z.object({ added: z.int() }),
})
