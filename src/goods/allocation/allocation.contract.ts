import { z } from 'zod'
import { staffRoles, tradeRoles } from '../../kernel/caller.ts'
import { contract } from '../../kernel/contract.ts'
import { idParam, instant, listQuery, pageOf, sortBy } from '../../platform/contract/shapes.ts'
import { exportQuery } from '../../platform/contract/table.ts'
import { limitKind } from '../ordering/ordering.contract.ts'

/** Key of what people call a column of this room's lists and files. */
export const columnLabel = (column: string): string => `allocation.column.${column}`

const listed = (list: string) => ({
  name: `allocation.table.${list}`,
  label: columnLabel,
  word: (field: string, value: string) => {
    if (field === 'reason') return `allocation.reason-${value}`
    return ['stage', 'state'].includes(field) ? `allocation.word.${field}.${value}` : undefined
  },
})

/** Guarantee: limits in place of filings, at publication. Award: filings, after the close. Leftover: wishes, at the end. */
export const stage = z.enum(['guarantee', 'award', 'leftover'])

/** Why an award is what it is. */
export const reason = z.enum([
  'full',
  ...limitKind.options,
  'limit',
  'waterline',
  'draw',
  'not-eligible',
  'no-supply',
  'pack',
])

/** One award with all figures its reason speaks of. `heldBefore` packs were the outlet's already (leftover stage). */
export const award = z.object({
  outletId: z.number(),
  productId: z.number(),
  stage,
  requested: z.number(),
  limit: z.number().nullable(),
  /** Exact weight as "n/d" or whole number. */
  weight: z.string(),
  held: z.number(),
  awarded: z.number(),
  entitled: z.number().nullable(),
  reason,
})

const certificateProduct = z.object({
  product: z.string(),
  supply: z.number(),
  pack: z.number(),
  /** Text where the sum is above 2⁵³ − 1. */
  requested: z.union([z.number(), z.string()]),
  served: z.number(),
  waterline: z.string().nullable(),
  cutTicket: z.string().nullable(),
  counts: z.record(z.string(), z.number()).optional(),
  jain: z.number().nullable().optional(),
})

/** The certificate of a run, format manzu.certificate/1: the public figures anybody can check an award with. */
export const certificate = z.object({
  format: z.literal('manzu.certificate/1'),
  seed: z.string(),
  cycle: z.string().optional(),
  policyHash: z.string().optional(),
  seedCommitment: z.string().optional(),
  softwareVersion: z.string().optional(),
  products: z.array(certificateProduct),
  claimsSha256: z.string().optional(),
  awardsSha256: z.string(),
})

const run = z.object({
  id: z.number(),
  cycleId: z.number(),
  stage,
  state: z.enum(['running', 'done', 'failed']),
  productsTotal: z.number(),
  productsDone: z.number(),
  startedAt: instant,
  finishedAt: instant.nullable(),
})

const productResult = z.object({
  productId: z.number(),
  supply: z.number(),
  requested: z.number(),
  served: z.number(),
  outletsAsking: z.number(),
  outletsInFull: z.number(),
  waterline: z.string().nullable(),
  cutTicket: z.string().nullable(),
  /** Jain's fairness index of awarded / weight, 0..1; null when nobody asked. */
  jain: z.number().nullable(),
  reasons: z.record(z.string(), z.number()),
})
const byCycle = z.object({ cycleId: idParam })
const stageQuery = z.object({ stage: stage.default('award') })

/** Demand of a past cycle for what-if: who was in the network then, and what each filed, as columns. */
export const demand = z.object({
  cycleId: z.number(),
  /** The outlets as the cycle froze them, by id; `owners` are numbers without a name. */
  outlets: z.object({
    ids: z.array(z.number()),
    licenceNumbers: z.array(z.string()),
    /** What they are called today. */
    names: z.array(z.string()),
    stars: z.array(z.number()),
    owners: z.array(z.number()),
    regions: z.array(z.number()),
    channels: z.array(z.string()),
    tags: z.array(z.array(z.string())),
  }),
  /** For each product who asked (places in `outlets`) for how many units, what it got, and what its month had used up. */
  products: z.array(
    z.object({
      productId: z.number(),
      code: z.string(),
      outlets: z.array(z.number()),
      requested: z.array(z.number()),
      awarded: z.array(z.number()),
      usedThisMonth: z.array(z.number()),
      /** Rows of these columns in the order in which they were first filed; a change keeps the place in the line. */
      arrival: z.array(z.number()),
    }),
  ),
})

/** The awards of one product as columns, one place an outlet; quantities are units. */
export const awardPicture = z.object({
  supply: z.number(),
  pack: z.number(),
  unit: z.string(),
  /** Height of the last pack served as "n/d"; null when nothing was cut by it. */
  waterline: z.string().nullable(),
  names: z.array(z.string()),
  stars: z.array(z.number()),
  /** Exact weights as "n/d" or decimal text. */
  weights: z.array(z.string()),
  asked: z.array(z.number()),
  /** The limit that held; null for none. */
  limits: z.array(z.number().nullable()),
  got: z.array(z.number()),
})

export const listRuns = contract({
  method: 'GET',
  path: '/api/cycles/:cycleId/runs',
  permission: ['planner', 'stationManager', 'administrator'],
  summary: 'The runs of a cycle with their progress.',
  params: byCycle,
  list: listed('runs'),
  answer: z.array(run),
})
export const getResults = contract({
  method: 'GET',
  path: '/api/cycles/:cycleId/results',
  permission: ['planner', 'stationManager', 'administrator'],
  summary: 'What a run gave, product by product.',
  params: byCycle,
  query: stageQuery,
  list: listed('results'),
  answer: z.array(productResult),
})
export const getDemand = contract({
  method: 'GET',
  path: '/api/cycles/:cycleId/demand',
  permission: ['planner', 'stationManager', 'administrator'],
  summary: 'What every outlet filed in a cycle, to try another policy on. Nothing is changed by it.',
  params: byCycle,
  answer: demand,
})
export const listAwards = contract({
  method: 'GET',
  path: '/api/cycles/:cycleId/products/:productId/awards',
  permission: staffRoles,
  summary: 'Awards of one product, for the outlets the caller may see.',
  params: byCycle.extend({ productId: idParam }),
  query: listQuery.extend({
    ...stageQuery.shape,
    reason: reason.optional(),
    sort: sortBy(['outlet', 'stars', 'weight', 'requested', 'limit', 'entitled', 'awarded', 'reason'], 'outlet'),
  }),
  list: listed('awards'),
  answer: pageOf(award.extend({ outletName: z.string(), licenceNumber: z.string(), stars: z.number() })),
})
export const getAwardPicture = contract({
  method: 'GET',
  path: '/api/cycles/:cycleId/products/:productId/picture',
  permission: ['planner', 'stationManager', 'administrator'],
  summary: 'All awards of one product as columns, to draw the waterline among the outlets.',
  params: byCycle.extend({ productId: idParam }),
  query: stageQuery,
  answer: awardPicture,
})
export const getOutletAwards = contract({
  method: 'GET',
  path: '/api/outlets/:outletId/cycles/:cycleId/awards',
  permission: tradeRoles,
  summary: 'What this outlet got and why, with the certificate lines to check it.',
  params: z.object({ outletId: idParam, cycleId: idParam }),
  answer: z.object({ licenceNumber: z.string(), awards: z.array(award) }),
})
export const getCertificate = contract({
  method: 'GET',
  path: '/api/cycles/:cycleId/certificate',
  permission: tradeRoles,
  summary: 'The public certificate of a run: anybody can check any award with it.',
  params: byCycle,
  query: stageQuery,
  answer: certificate,
})
export const verifyRun = contract({
  method: 'POST',
  path: '/api/cycles/:cycleId/verify',
  permission: ['planner', 'stationManager', 'administrator'],
  summary: 'Recomputes the whole run from stored claims and supply and compares it with the stored awards.',
  params: byCycle,
  query: stageQuery,
  answer: z.object({ holds: z.boolean(), awards: z.number(), firstDifference: z.string().nullable() }),
})
export const exportAwards = contract({
  method: 'GET',
  path: '/api/cycles/:cycleId/awards.csv',
  permission: staffRoles,
  summary:
    'Awards of a run as CSV or as a workbook: `people` with names, of the outlets the caller may see; `claims` and `awards` as the certificate pins them.',
  params: byCycle,
  query: stageQuery
    .extend({ table: z.enum(['people', 'claims', 'awards']).default('people') })
    .extend(exportQuery.shape),
  file: 'text/csv; charset=utf-8',
})
