import { z } from 'zod'
import { tradeRoles } from '../../kernel/caller.ts'
import { contract } from '../../kernel/contract.ts'
import { day, idParam, instant, listQuery, pageOf, quantity, sortBy } from '../../platform/contract/shapes.ts'
import { exportQuery, importQuery, importReport, tableBody } from '../../platform/contract/table.ts'

/** Key of what people call a column of this room's lists and files. */
export const columnLabel = (column: string): string => `supply.column.${column}`

const listed = (list: string) => ({
  name: `supply.table.${list}`,
  label: columnLabel,
  word: (field: string, value: string) =>
    ['rule', 'mode', 'state', 'weightBy'].includes(field) ? `supply.word.${field}.${value}` : undefined,
})

/** Pre-order: file needs, then the waterline shares. Order: order at once within what is guaranteed. */
export const cycleMode = z.enum(['preOrder', 'order'])

/** The states of a cycle, in their order. */
export const cycleState = z.enum(['draft', 'published', 'filing', 'closed', 'allocated', 'ordering', 'settled'])

/** How a product of a cycle is shared. */
export const allocationRule = z.enum(['byNeed', 'waterline', 'quota'])

/** A weight as decimal text, above 0, at most six decimals: exact, never a float. */
export const weightText = z
  .string()
  .regex(/^(?:[1-9][0-9]{0,5}|0)(?:\.[0-9]{1,6})?$/)
  .refine((text) => /[1-9]/.test(text))

/** One figure for each star, one star first; null means none. */
export const perStar = z.array(quantity.nullable()).length(5)

/** Only outlets that fit every part named here are eligible; an empty target is everybody. */
export const target = z
  .object({
    stars: z.array(z.number().int().min(1).max(5)).max(5).optional(),
    regionIds: z.array(idParam).max(200).optional(),
    channels: z.array(z.string().max(100)).max(50).optional(),
    tags: z.array(z.string().max(30)).max(50).optional(),
  })
  .strict()

/** Supply and policy of one product in one cycle. */
export const policyLine = z.object({
  productId: idParam,
  quantity,
  pack: z.number().int().min(1).max(100_000),
  arrivesOn: day.nullable(),
  rule: allocationRule,
  target,
  dailyLimits: perStar,
  monthlyLimits: perStar,
  quotas: perStar,
  recommended: perStar,
})

const schedule = {
  filingOpensAt: instant.nullable(),
  filingClosesAt: instant.nullable(),
  orderingOpensAt: instant,
  orderingClosesAt: instant,
}

/** A cycle with its schedule and its public commitment; the seed appears once nothing depends on it any more. */
export const cycle = z.object({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  mode: cycleMode,
  state: cycleState,
  month: z.string(),
  ...schedule,
  weightBy: z.enum(['outlet', 'owner']),
  starWeights: z.array(z.string()),
  seedCommitment: z.string().nullable(),
  seed: z.string().nullable(),
  policyHash: z.string().nullable(),
  publishedAt: instant.nullable(),
})

const cycleInput = z.object({
  code: z
    .string()
    .trim()
    .min(1)
    .max(30)
    .regex(/^[0-9A-Za-z_-]+$/),
  name: z.string().trim().max(100).default(''),
  mode: cycleMode,
  ...schedule,
  weightBy: z.enum(['outlet', 'owner']),
  starWeights: z.array(weightText).length(5),
})

/** What the planner is told before publication: `blocker` stops it, `warning` does not. */
export const finding = z.object({
  severity: z.enum(['blocker', 'warning']),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
  productId: z.number().nullable(),
})

const change = z.object({
  productId: z.number(),
  productName: z.string(),
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
})
const byId = z.object({ id: idParam })

export const listCycles = contract({
  method: 'GET',
  path: '/api/cycles',
  permission: tradeRoles,
  summary: 'Cycles, newest first; outlets do not see drafts.',
  query: listQuery.extend({
    state: cycleState.optional(),
    sort: sortBy(['name', 'code', 'state', 'mode', 'filingCloses', 'orderingCloses'], '-orderingCloses'),
  }),
  list: listed('cycles'),
  answer: pageOf(cycle),
})
export const getCycle = contract({
  method: 'GET',
  path: '/api/cycles/:id',
  permission: tradeRoles,
  summary: 'One cycle with its schedule, weights and commitment.',
  params: byId,
  answer: cycle,
})
export const createCycle = contract({
  method: 'POST',
  path: '/api/cycles',
  permission: ['planner', 'administrator'],
  summary: 'Opens a draft; `copyFrom` takes over supply, rules and limits of an earlier cycle.',
  body: cycleInput.extend({ copyFrom: idParam.optional() }),
  answer: cycle,
})
export const updateCycle = contract({
  method: 'PUT',
  path: '/api/cycles/:id',
  permission: ['planner', 'administrator'],
  summary: 'Changes schedule and weights of a draft.',
  params: byId,
  body: cycleInput,
  answer: cycle,
})
export const deleteCycle = contract({
  method: 'DELETE',
  path: '/api/cycles/:id',
  permission: ['planner', 'administrator'],
  summary: 'Removes a draft.',
  params: byId,
  answer: z.object({ done: z.literal(true) }),
})
export const getPolicy = contract({
  method: 'GET',
  path: '/api/cycles/:id/policy',
  permission: tradeRoles,
  summary: 'Supply, rules, limits and advice of a cycle: what every outlet may read once it is published.',
  params: byId,
  list: listed('policy'),
  answer: z.array(policyLine),
})
export const putPolicy = contract({
  method: 'PUT',
  path: '/api/cycles/:id/policy',
  permission: ['planner', 'administrator'],
  summary: 'Replaces all lines of a draft.',
  params: byId,
  body: z.object({ lines: z.array(policyLine).max(5000) }),
  bodyLimit: 10_000_000,
  answer: z.array(policyLine),
})
export const importSupply = contract({
  method: 'POST',
  path: '/api/cycles/:id/supply/import',
  permission: ['planner', 'administrator'],
  summary: 'Reads supply from CSV or a workbook (product,quantity,pack,arrivesOn,rule); all rows or none.',
  params: byId,
  query: importQuery,
  ...tableBody,
  answer: importReport,
})
export const getSupplyTemplate = contract({
  method: 'GET',
  path: '/api/cycles/supply/import/template',
  permission: ['planner', 'administrator'],
  summary: 'A file to fill in for that import; as a workbook it explains every column.',
  query: exportQuery,
  file: 'text/csv; charset=utf-8',
})
export const importLimits = contract({
  method: 'POST',
  path: '/api/cycles/:id/limits/import',
  permission: ['planner', 'administrator'],
  summary:
    'Reads limits from CSV or a workbook (product,stars,dailyLimit,monthlyLimit,quota,recommended); all rows or none.',
  params: byId,
  query: importQuery,
  ...tableBody,
  answer: importReport,
})
export const getLimitsTemplate = contract({
  method: 'GET',
  path: '/api/cycles/limits/import/template',
  permission: ['planner', 'administrator'],
  summary: 'A file to fill in for that import; as a workbook it explains every column.',
  query: exportQuery,
  file: 'text/csv; charset=utf-8',
})
export const exportPolicy = contract({
  method: 'GET',
  path: '/api/cycles/:id/policy.csv',
  permission: tradeRoles,
  summary: 'Policy lines as CSV or as a workbook, one row for each product and star.',
  params: byId,
  query: exportQuery,
  file: 'text/csv; charset=utf-8',
})
export const checkCycle = contract({
  method: 'GET',
  path: '/api/cycles/:id/check',
  permission: ['planner', 'administrator'],
  summary: 'What stands in the way of publication and what deserves a second look.',
  params: byId,
  answer: z.object({ findings: z.array(finding) }),
})
export const comparePolicy = contract({
  method: 'GET',
  path: '/api/cycles/:id/difference',
  permission: ['planner', 'stationManager', 'administrator'],
  summary: 'What differs from an earlier cycle; from the one before when none is named.',
  params: byId,
  query: z.object({ with: idParam.optional() }),
  answer: z.object({ withCode: z.string().nullable(), changes: z.array(change) }),
})
export const publishCycle = contract({
  method: 'POST',
  path: '/api/cycles/:id/publish',
  permission: ['planner', 'administrator'],
  summary: 'Freezes policy, limits, weights, outlets and the hash of the seed, and shows them to every outlet.',
  params: byId,
  answer: cycle,
})
