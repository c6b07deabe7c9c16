import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { done, idParam, instant, listQuery, month, pageOf } from '../../platform/contract/shapes.ts'
import { exportQuery, importQuery, importReport, tableBody } from '../../platform/contract/table.ts'

const desk = ['payrollClerk', 'stationManager'] as const

const kindName = z.string().min(1).max(100)
const ofStation = z.object({ outletId: idParam })
const ofKind = z.object({ outletId: idParam, kind: kindName })
const ofFact = z.object({ outletId: idParam, kind: kindName, key: z.string().min(1).max(300) })

const option = z.object({ value: z.string(), label: z.string() })

const field = z.object({
  name: z.string(),
  part: z.enum(['id', 'dates', 'measures', 'attributes', 'people', 'own']),
  key: z.string(),
  type: z.enum(['id', 'text', 'day', 'month', 'money', 'hours', 'count', 'ratio', 'flag', 'choice', 'people']),
  isOptional: z.boolean(),
  label: z.string(),
  about: z.string(),
  choices: z.array(option),
})

/** A kind of fact with its fields in words. */
export const factKind = z.object({ kind: z.string(), label: z.string(), fields: z.array(field) })

/** Somebody who may be named in a fact. */
export const personToName = option

/** A fact as a form shows it. */
export const tellable = z.object({
  kind: z.string(),
  key: z.string(),
  /** What it is called in a list. */
  title: z.string(),
  /** What it says now, or said last, by the name of the field, as it would be typed. */
  values: z.record(z.string(), z.string()),
  /** The same in few words. */
  says: z.string(),
})

/** Where a fact stands: in which month it counts, what it waits for, why it never does; or it is withdrawn. */
const standing = z.object({
  is: z.enum(['counted', 'pending', 'never', 'withdrawn']),
  month: z.string().nullable(),
  reason: z.string().nullable(),
})

const fact = tellable.extend({
  standing,
  source: z.string(),
  by: z.string(),
  at: instant,
  revisions: z.int(),
})

const factQuery = z.object({ kind: kindName, period: month.optional(), search: z.string().max(100).default('') })

export const listPayFactKinds = contract({
  method: 'GET',
  path: '/api/pay/stations/:outletId/fact-kinds',
  permission: desk,
  summary:
    'What pay is computed from at a station: each kind of fact with its fields and how many are known; and its people.',
  params: ofStation,
  answer: z.object({
    kinds: z.array(factKind.extend({ count: z.int(), isOfPlan: z.boolean() })),
    people: z.array(personToName),
  }),
})

export const listPayFacts = contract({
  method: 'GET',
  path: '/api/pay/stations/:outletId/facts',
  permission: desk,
  summary:
    'Facts of one kind, newest day first, one page; with what each says now, in which month it counts and who brought it.',
  params: ofStation,
  query: listQuery.extend(factQuery.shape),
  answer: pageOf(fact),
})

export const exportPayFacts = contract({
  method: 'GET',
  path: '/api/pay/stations/:outletId/facts.csv',
  permission: desk,
  summary: 'The same, whole, as CSV or as a workbook that can be imported again.',
  params: ofStation,
  query: factQuery.extend(exportQuery.shape),
  file: 'text/csv; charset=utf-8',
})

export const getPayFact = contract({
  method: 'GET',
  path: '/api/pay/stations/:outletId/facts/:kind/:key',
  permission: desk,
  summary: 'A fact with all that was ever recorded of it, newest first.',
  params: ofFact,
  answer: fact.extend({
    history: z.array(
      z.object({
        at: instant,
        by: z.string(),
        source: z.string(),
        isWithdrawn: z.boolean(),
        /** What it said from then on; of the oldest all of it, of later ones what changed. */
        changes: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
      }),
    ),
  }),
})

export const importPayFacts = contract({
  method: 'POST',
  path: '/api/pay/stations/:outletId/facts/:kind/import',
  permission: desk,
  summary:
    'Reads facts of one kind from CSV or a workbook, as the plan describes them; all rows or none, sent twice it changes nothing.',
  params: ofKind,
  query: importQuery,
  ...tableBody,
  bodyLimit: 50_000_000,
  answer: importReport,
})

export const getPayFactTemplate = contract({
  method: 'GET',
  path: '/api/pay/stations/:outletId/facts/:kind/import/template',
  permission: desk,
  summary: 'A file to fill in for that import; as a workbook it explains every column.',
  params: ofKind,
  query: exportQuery,
  file: 'text/csv; charset=utf-8',
})

export const recordPayFact = contract({
  method: 'POST',
  path: '/api/pay/stations/:outletId/facts/:kind',
  permission: desk,
  summary: 'Records one fact, or a further revision of one that is known; sent twice it changes nothing.',
  params: ofKind,
  body: z.object({
    values: z.record(z.string().max(100), z.string().max(1000)),
    /** The fact that is corrected; absent: it is a new one, and nobody may know it yet. */
    key: z.string().min(1).max(300).optional(),
    reason: z.string().trim().max(500).default(''),
  }),
  answer: z.object({ key: z.string(), effect: z.enum(['added', 'changed', 'same']), notes: z.array(z.string()) }),
})

export const withdrawPayFact = contract({
  method: 'POST',
  path: '/api/pay/stations/:outletId/facts/:kind/:key/withdraw',
  permission: desk,
  summary: 'Withdraws a fact with a reason. It stays on record and counts no more.',
  params: ofFact,
  body: z.object({ reason: z.string().trim().min(1).max(500) }),
  answer: done,
})
