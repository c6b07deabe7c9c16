import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { idParam } from '../../platform/contract/shapes.ts'

const named = z.object({ name: z.string(), label: z.string() })

/** What a kind of fact carries, in words, so that a form can be made of it. */
const kind = z.object({
  id: z.string(),
  label: z.string(),
  dates: z.array(named),
  /** Decimal text in the unit. */
  measures: z.array(named.extend({ unit: z.string() })),
  attributes: z.array(
    named.extend({
      type: z.enum(['text', 'flag', 'choice']),
      choices: z.array(z.object({ value: z.string(), label: z.string() })),
    }),
  ),
  people: z.array(named),
  /** True: it moves amounts inside a team, and only the station manager approves it. */
  isTransfer: z.boolean(),
})

const fact = z.object({
  kind: z.string(),
  id: z.string(),
  dates: z.record(z.string(), z.string().nullable()),
  measures: z.record(z.string(), z.string()),
  attributes: z.record(z.string(), z.union([z.string(), z.boolean()])),
  people: z.record(z.string(), z.array(z.string())),
})

export const getDisputeFacts = contract({
  method: 'GET',
  path: '/api/pay/disputes/:id/facts',
  permission: ['payrollClerk', 'stationManager'],
  summary: 'The facts a decision may change, as they are known now: those behind what is disputed, or one by its name.',
  params: z.object({ id: idParam }),
  query: z.object({ kind: z.string().max(200).optional(), fact: z.string().max(200).optional() }),
  answer: z.object({
    kinds: z.array(kind),
    /** Who may be named in a fact. */
    people: z.array(z.object({ number: z.string(), name: z.string() })),
    facts: z.array(fact),
    /** How many there are; no more than some hundred are given. */
    total: z.int(),
  }),
})
