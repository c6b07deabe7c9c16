import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { idParam, month } from '../../platform/contract/shapes.ts'
import { parameterHead, setting } from './plan.contract.ts'
import { desk, money } from './pay-shapes.contract.ts'

const shortText = z.string().max(1000)
const key = z.string().min(1).max(200)
const dayOrNull = z.iso.date().nullable()

const fact = z.object({
  id: key,
  kind: key,
  dates: z.record(key, dayOrNull).default({}),
  measures: z.record(key, z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/u)).default({}),
  attributes: z.record(key, z.union([shortText, z.boolean()])).default({}),
  people: z.record(key, z.array(key)).default({}),
})

const rosterLine = z.object({
  person: key,
  name: shortText,
  group: key,
  role: shortText.default(''),
  coefficient: z
    .string()
    .regex(/^\d{1,9}(\.\d{1,6})?$/u)
    .optional(),
  isOnProbation: z.boolean().default(false),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})

const turn = z.object({ number: z.string(), name: z.string(), before: money, after: money })

const line = rosterLine.extend({
  groupLabel: shortText,
  coefficient: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  role: shortText,
  isOnProbation: z.boolean(),
})

export const getWhatIfBasis = contract({
  method: 'GET',
  path: '/api/pay/stations/:outletId/what-if',
  permission: desk,
  summary: 'What a what-if of a month starts from: settings in force and people; the newest month unless said.',
  params: z.object({ outletId: idParam }),
  query: z.object({ period: month.optional() }),
  answer: z.object({
    station: z.string(),
    period: z.string(),
    periods: z.array(z.string()),
    planId: z.int(),
    planVersion: z.int(),
    parameters: z.array(parameterHead.extend({ value: setting, said: z.string() })),
    people: z.array(line),
  }),
})

export const findWhatIfFacts = contract({
  method: 'GET',
  path: '/api/pay/stations/:outletId/what-if/facts',
  permission: desk,
  summary: 'Facts a month looks at whose number contains a text, at most twenty.',
  params: z.object({ outletId: idParam }),
  query: z.object({ period: month, search: z.string().min(1).max(100) }),
  answer: z.object({ facts: z.array(z.object({ key: z.string(), kind: z.string(), number: z.string() })) }),
})

export const tryPayMonth = contract({
  method: 'POST',
  path: '/api/pay/stations/:outletId/what-if',
  permission: desk,
  summary: 'What a month would be with other settings (`KEY=VALUE`), facts or people; nothing is kept.',
  params: z.object({ outletId: idParam }),
  body: z.object({
    period: month,
    set: z.array(z.string().max(500)).max(50).default([]),
    facts: z.array(fact).max(500).default([]),
    gone: z.array(key).max(500).default([]),
    roster: z.array(rosterLine).max(200).default([]),
  }),
  answer: z.object({
    before: money,
    after: money,
    winners: z.array(turn),
    losers: z.array(turn),
    changes: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        clause: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
  }),
})

export const sweepPay = contract({
  method: 'POST',
  path: '/api/pay/stations/:outletId/sweep',
  permission: desk,
  summary: 'One setting with several values over the last months: what each would have cost, as a curve.',
  params: z.object({ outletId: idParam }),
  body: z.object({
    parameter: key,
    values: z.array(z.string().max(500)).min(1).max(20),
    until: month,
    months: z.int().min(1).max(12).default(12),
  }),
  answer: z.object({
    parameter: z.string(),
    curves: z.array(
      z.object({ value: z.string(), total: money, months: z.array(z.object({ period: z.string(), total: money })) }),
    ),
  }),
})
