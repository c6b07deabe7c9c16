import { z } from 'zod'
import { staffRoles, tradeRoles } from '../../kernel/caller.ts'
import { contract } from '../../kernel/contract.ts'
import { day, done, idParam, listQuery, month, pageOf, sortBy } from '../../platform/contract/shapes.ts'
import { exportQuery, importQuery, importReport, tableBody } from '../../platform/contract/table.ts'
import { limitKind } from '../ordering/ordering.contract.ts'

/** Key of what people call a column of this room's lists and files. */
export const columnLabel = (column: string): string => `fill-rate.column.${column}`

const listed = (list: string) => ({
  name: `fill-rate.table.${list}`,
  label: columnLabel,
  word: (field: string, value: string) => (field === 'mostLost' ? `fill-rate.word.${field}.${value}` : undefined),
})

/** What fill rates can be cut by. */
export const sliceBy = z.enum(['outlet', 'product', 'brand', 'stars', 'region', 'accountManager', 'cycle', 'month'])

/** Why units asked for did not arrive. Exactly one cause a unit. */
export const cause = z.enum(['supply', ...limitKind.options, 'policy', 'delivery'])

/** A rate with its two counts; `rate` is "n/d" free decimal 0..1 with four places, null when nothing was asked. */
export const rate = z.object({ filled: z.number(), asked: z.number(), rate: z.string().nullable() })

const losses = z.record(cause, z.number())

/** Three rates of one slice with what was lost and why. */
export const fillSlice = z.object({
  key: z.string(),
  name: z.string(),
  byUnit: rate,
  byLine: rate,
  byOrder: rate,
  lost: losses,
  target: z.string().nullable(),
})

const filters = {
  cycleId: idParam.optional(),
  fromMonth: month.optional(),
  toMonth: month.optional(),
  outletId: idParam.optional(),
  productId: idParam.optional(),
  brandId: idParam.optional(),
  regionId: idParam.optional(),
  accountManagerId: idParam.optional(),
  stars: z.coerce.number().int().min(1).max(5).optional(),
}
const matrixHead = z.object({ key: z.string(), name: z.string(), ...rate.shape })
const decimalRate = z.string().regex(/^(?:0(?:\.\d{1,4})?|1(?:\.0{1,4})?)$/)

/** A staged target: from this day on, this slice should reach this rate by unit. */
export const fillTarget = z.object({
  id: z.number(),
  sliceBy: sliceBy.or(z.literal('network')),
  sliceKey: z.string(),
  sliceName: z.string(),
  from: day,
  rate: z.string(),
})

const stageShape = fillTarget.pick({ from: true, rate: true })

export const getFillRates = contract({
  method: 'GET',
  path: '/api/fill-rates',
  permission: tradeRoles,
  summary: 'Fill rates by unit, line and order, cut one way, of the outlets the caller may see.',
  query: listQuery.extend({ by: sliceBy, sort: z.enum(['lowest', 'name', 'lost']).default('name'), ...filters }),
  list: listed('rates'),
  answer: pageOf(fillSlice).extend({ all: fillSlice }),
})
export const exportFillRates = contract({
  method: 'GET',
  path: '/api/fill-rates.csv',
  permission: staffRoles,
  summary: 'The same, whole, as CSV or as a workbook.',
  query: z.object({ by: sliceBy, ...filters }).extend(exportQuery.shape),
  file: 'text/csv; charset=utf-8',
})
export const listFillMonths = contract({
  method: 'GET',
  path: '/api/fill-rates/months',
  permission: staffRoles,
  summary: 'Months with a settled cycle, newest first.',
  answer: z.array(z.string()),
})
export const getFillMatrix = contract({
  method: 'GET',
  path: '/api/fill-rates/matrix',
  permission: staffRoles,
  summary:
    'Fill rates by unit cut two ways, the lowest rows against the lowest columns, of the outlets the caller may see.',
  query: z.object({
    rows: z.enum(['outlet', 'region']),
    columns: z.enum(['product', 'brand']),
    size: z.coerce.number().int().min(1).max(60).default(30),
    ...filters,
  }),
  /** Rows and columns lowest first; `rowTotal` and `columnTotal` count all there are. A cell points at both by place. */
  answer: z.object({
    rows: z.array(matrixHead),
    columns: z.array(matrixHead),
    cells: z.array(z.object({ row: z.number(), column: z.number(), ...rate.shape, mostLost: cause.nullable() })),
    rowTotal: z.number(),
    columnTotal: z.number(),
  }),
})
export const listFillLines = contract({
  method: 'GET',
  path: '/api/fill-lines',
  permission: tradeRoles,
  summary: 'Lines of settled cycles, most lost first: asked, ordered, delivered, and why the rest did not come.',
  query: listQuery.omit({ search: true }).extend({
    cause: cause.optional(),
    /** Lost: units lost for the cause asked about, or for any. */
    sort: sortBy(['outlet', 'product', 'cycle', 'asked', 'ordered', 'delivered', 'lost'], '-lost'),
    ...filters,
  }),
  list: listed('lines'),
  answer: pageOf(
    z.object({
      cycleId: z.number(),
      cycleCode: z.string(),
      outletId: z.number(),
      outletName: z.string(),
      productId: z.number(),
      productName: z.string(),
      /** Whoever looked after the outlet when its cycle settled. */
      accountManagerName: z.string(),
      asked: z.number(),
      ordered: z.number(),
      /** Null while nothing is known; then the order counts as filled. */
      delivered: z.number().nullable(),
      filled: z.number(),
      mostLost: cause.nullable(),
      lost: losses,
    }),
  ),
})
export const listFillTargets = contract({
  method: 'GET',
  path: '/api/fill-targets',
  permission: tradeRoles,
  summary: 'Staged targets.',
  list: listed('targets'),
  answer: z.array(fillTarget),
})
export const followFillTargets = contract({
  method: 'GET',
  path: '/api/fill-targets/progress',
  permission: staffRoles,
  summary: 'How far each slice with targets is from its stage in force, and its next stage, farthest below first.',
  list: listed('progress'),
  answer: z.array(
    fillTarget.pick({ sliceBy: true, sliceKey: true, sliceName: true }).extend({
      /** The stage in force; null before the first. */
      stage: stageShape.nullable(),
      next: stageShape.nullable(),
      /** What cycles that closed since the stage began reached. */
      reached: rate,
      /** Rate less target, signed, such as "-0.0120"; null while there is nothing to compare. */
      distance: z.string().nullable(),
    }),
  ),
})
export const createFillTarget = contract({
  method: 'POST',
  path: '/api/fill-targets',
  permission: ['stationManager', 'planner', 'administrator'],
  summary: 'Sets a staged target.',
  body: z.object({
    sliceBy: sliceBy.or(z.literal('network')),
    sliceKey: z.string().max(40).default(''),
    from: day,
    rate: decimalRate,
  }),
  answer: fillTarget,
})
export const deleteFillTarget = contract({
  method: 'DELETE',
  path: '/api/fill-targets/:id',
  permission: ['stationManager', 'planner', 'administrator'],
  summary: 'Removes a staged target.',
  params: z.object({ id: idParam }),
  answer: z.object({ done: z.literal(true) }),
})
export const importDeliveries = contract({
  method: 'POST',
  path: '/api/deliveries/import',
  permission: ['planner', 'stationManager', 'administrator'],
  summary:
    'Reads deliveries from CSV or a workbook (reference,cycle,outlet,product,quantity,deliveredOn); all rows or none; a reference counts once.',
  query: importQuery,
  ...tableBody,
  bodyLimit: 50_000_000,
  answer: importReport,
})
export const getDeliveryTemplate = contract({
  method: 'GET',
  path: '/api/deliveries/import/template',
  permission: ['planner', 'stationManager', 'administrator'],
  summary: 'A file to fill in for that import; as a workbook it explains every column.',
  query: exportQuery,
  file: 'text/csv; charset=utf-8',
})
export const recordDelivery = contract({
  method: 'POST',
  path: '/api/deliveries',
  permission: ['planner', 'stationManager', 'administrator'],
  summary: 'Records one delivery against an order line.',
  body: z.object({
    reference: z.string().trim().min(1).max(60),
    cycleId: idParam,
    outletId: idParam,
    productId: idParam,
    quantity: z.number().int().min(-1_000_000_000).max(1_000_000_000),
    deliveredOn: day,
  }),
  answer: z.object({ done: z.literal(true), known: z.boolean(), aboveOrder: z.number() }),
})
export const listDeliveries = contract({
  method: 'GET',
  path: '/api/deliveries',
  permission: tradeRoles,
  summary: 'Deliveries, newest first, of the outlets the caller may see.',
  query: listQuery.extend({
    cycleId: idParam.optional(),
    outletId: idParam.optional(),
    sort: sortBy(['deliveredOn', 'reference', 'outlet', 'product', 'quantity'], '-deliveredOn'),
  }),
  list: listed('deliveries'),
  answer: pageOf(
    z.object({
      id: z.number(),
      reference: z.string(),
      cycleId: z.number(),
      outletId: z.number(),
      outletName: z.string(),
      productId: z.number(),
      productName: z.string(),
      quantity: z.number(),
      deliveredOn: day,
    }),
  ),
})
export const exportDeliveries = contract({
  method: 'GET',
  path: '/api/deliveries.csv',
  permission: staffRoles,
  summary: 'Deliveries of the outlets the caller may see, as CSV or as a workbook that can be imported again.',
  query: z.object({ cycleId: idParam.optional(), outletId: idParam.optional() }).extend(exportQuery.shape),
  file: 'text/csv; charset=utf-8',
})
export const listDeliveryCycles = contract({
  method: 'GET',
  path: '/api/deliveries/cycles',
  permission: staffRoles,
  summary: 'Settled cycles, newest first, and whether all their deliveries are recorded.',
  list: listed('delivery-cycles'),
  answer: z.array(z.object({ cycleId: z.number(), code: z.string(), complete: z.boolean() })),
})
export const completeDeliveries = contract({
  method: 'PUT',
  path: '/api/cycles/:cycleId/deliveries-complete',
  permission: ['planner', 'stationManager', 'administrator'],
  summary:
    'Says that all deliveries of a settled cycle are recorded, so that lines without any count as not delivered.',
  params: z.object({ cycleId: idParam }),
  body: z.object({ complete: z.boolean() }),
  answer: done,
})
