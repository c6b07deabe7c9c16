import { z } from 'zod'
import { staffRoles, tradeRoles } from '../../kernel/caller.ts'
import { contract } from '../../kernel/contract.ts'
import { idParam, instant, quantity } from '../../platform/contract/shapes.ts'
import { exportQuery, importQuery, importReport, tableBody } from '../../platform/contract/table.ts'
import { allocationRule, cycle } from '../supply/supply.contract.ts'

const byCycle = z.object({ cycleId: idParam })
const here = z.object({ outletId: idParam, cycleId: idParam })

/** Key of what people call a column of this room's lists and files. */
export const columnLabel = (column: string): string => `ordering.column.${column}`

const listed = (list: string) => ({
  name: `ordering.table.${list}`,
  label: columnLabel,
  word: (field: string, value: string) => (field === 'kind' ? `ordering.word.${field}.${value}` : undefined),
})

/** Which limit binds a line, when one does. */
export const limitKind = z.enum(['daily-limit', 'monthly-limit', 'quota'])

/** All an outlet can know of one product of a cycle: rule, limits, advice, what it filed, may order, ordered. */
export const offerLine = z.object({
  productId: z.number(),
  code: z.string(),
  name: z.string(),
  brandId: z.number(),
  brandName: z.string(),
  unit: z.string(),
  pack: z.number(),
  priceFen: z.number(),
  pictureVersion: z.string().nullable(),
  rule: allocationRule,
  eligible: z.boolean(),
  /** Supply of the whole cycle and when it comes: scarce goods stay visible as scarce. */
  supply: z.number(),
  arrivesOn: z.string().nullable(),
  dailyLimit: z.number().nullable(),
  monthlyLimit: z.number().nullable(),
  /** Awarded or ordered in other cycles of the same month. */
  usedThisMonth: z.number(),
  quota: z.number().nullable(),
  /** The smallest limit that holds now and its kind; null for none. */
  limit: z.number().nullable(),
  limitKind: limitKind.nullable(),
  recommended: z.number().nullable(),
  filed: z.number().nullable(),
  /** Confirmed at once when ordered; null before it is known. */
  guaranteed: z.number().nullable(),
  /** Stock of a byNeed product that is still free. */
  free: z.number().nullable(),
  ordered: z.object({ requested: z.number(), confirmed: z.number(), wish: z.number(), granted: z.number() }).nullable(),
  /** Filed in the cycle before, for "copy last week". */
  filedBefore: z.number().nullable(),
  /** Not offered in the cycle before. */
  isNew: z.boolean(),
})

/** A cycle as one outlet sees it. */
export const offer = z.object({
  cycle,
  stars: z.number(),
  lines: z.array(offerLine),
})

/** The submission's key: the same key again never files or orders twice. */
export const submissionKey = z
  .string()
  .min(8)
  .max(100)
  .regex(/^[0-9A-Za-z_-]+$/)

const lines = z
  .array(z.object({ productId: idParam, quantity }))
  .min(1)
  .max(2000)

/** What became of one line. */
export const receiptLine = z.object({
  productId: z.number(),
  requested: z.number(),
  confirmed: z.number(),
  wish: z.number(),
  /** Why less than asked was confirmed; `full` when nothing is missing, `filed` when the waterline decides later. */
  reason: z.enum([
    'full',
    'filed',
    'withdrawn',
    'daily-limit',
    'monthly-limit',
    'quota',
    'no-supply',
    'pack',
    'wish',
    'not-eligible',
  ]),
})

/** The answer to a submission; a repeated submission gets the very same one. */
export const receipt = z.object({
  outletId: z.number(),
  cycleId: z.number(),
  key: z.string(),
  submittedAt: instant,
  lines: z.array(receiptLine),
})

/** Filing as the planner follows it. Quantities are units. */
export const filingProgress = z.object({
  /** Outlets the cycle was published to, and how many of them have filed. */
  outlets: z.number(),
  filed: z.number(),
  products: z.array(
    z.object({
      productId: z.number(),
      name: z.string(),
      unit: z.string(),
      rule: allocationRule,
      supply: z.number(),
      filed: z.number(),
      outlets: z.number(),
    }),
  ),
  /** The first five hundred that have not filed, by licence number. */
  missing: z.array(z.object({ outletId: z.number(), name: z.string(), licenceNumber: z.string(), phone: z.string() })),
})

export const getOffer = contract({
  method: 'GET',
  path: '/api/outlets/:outletId/cycles/:cycleId/offer',
  permission: tradeRoles,
  summary: 'The cycle as this outlet sees it: policy, limits, what was filed, what may be ordered.',
  params: here,
  answer: offer,
})
export const fileNeeds = contract({
  method: 'POST',
  path: '/api/outlets/:outletId/cycles/:cycleId/filings',
  permission: ['outletOwner'],
  summary: 'Files or amends needs (quantity 0 withdraws a line); idempotent by key.',
  params: here,
  body: z.object({ key: submissionKey, lines }),
  answer: receipt,
})
export const placeOrder = contract({
  method: 'POST',
  path: '/api/outlets/:outletId/cycles/:cycleId/orders',
  permission: ['outletOwner'],
  summary: 'Orders: what is guaranteed is confirmed at once, what is above becomes a wish; idempotent by key.',
  params: here,
  body: z.object({ key: submissionKey, lines }),
  answer: receipt,
})
export const listSubmissions = contract({
  method: 'GET',
  path: '/api/outlets/:outletId/cycles/:cycleId/submissions',
  permission: tradeRoles,
  summary: 'Every submission of this outlet in this cycle, newest first.',
  params: here,
  list: listed('submissions'),
  answer: z.array(receipt.extend({ kind: z.enum(['file', 'order']), submittedBy: z.string() })),
})
export const importFilings = contract({
  method: 'POST',
  path: '/api/cycles/:cycleId/filings/import',
  permission: ['planner', 'administrator'],
  summary:
    'Reads filings from CSV or a workbook (outlet licence number,product,requested) while filing is open; all rows or none.',
  params: byCycle,
  query: importQuery,
  ...tableBody,
  bodyLimit: 50_000_000,
  answer: importReport,
})
export const getFilingTemplate = contract({
  method: 'GET',
  path: '/api/cycles/filings/import/template',
  permission: ['planner', 'administrator'],
  summary: 'A file to fill in for that import; as a workbook it explains every column.',
  query: exportQuery,
  file: 'text/csv; charset=utf-8',
})
export const getFilingProgress = contract({
  method: 'GET',
  path: '/api/cycles/:cycleId/filing-progress',
  permission: ['planner', 'stationManager', 'administrator'],
  summary: 'How far filing has come: outlets that filed, units of each product against its supply, who is missing.',
  params: byCycle,
  answer: filingProgress,
})
export const exportFilings = contract({
  method: 'GET',
  path: '/api/cycles/:cycleId/filings.csv',
  permission: staffRoles,
  summary: 'Filings of the outlets the caller may see, as CSV or as a workbook.',
  params: byCycle,
  query: exportQuery,
  file: 'text/csv; charset=utf-8',
})
export const exportOrders = contract({
  method: 'GET',
  path: '/api/cycles/:cycleId/orders.csv',
  permission: staffRoles,
  summary: 'Order lines of the outlets the caller may see, as CSV or as a workbook.',
  params: byCycle,
  query: exportQuery,
  file: 'text/csv; charset=utf-8',
})
