import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { idParam } from '../../platform/contract/shapes.ts'
import { factSaid, money } from './pay-shapes.contract.ts'

const earners = ['employee', 'payrollClerk', 'stationManager'] as const

const ofStatement = z.object({ id: idParam, number: z.string().min(1).max(100) })

export const listStatementFacts = contract({
  method: 'GET',
  path: '/api/pay/runs/:id/statements/:number/facts',
  permission: earners,
  summary: 'The facts behind a figure of a statement as that month knew them, twenty a page; they name no colleague.',
  params: ofStatement,
  query: z.object({
    node: z.string().min(1).max(300),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  answer: z.object({
    total: z.int(),
    facts: z.array(factSaid.extend({ id: z.string(), kind: z.string() })),
  }),
})

const head = z.object({ runId: z.int(), period: z.string(), net: money, late: money, payable: money })

export const getPayDifference = contract({
  method: 'GET',
  path: '/api/pay/runs/:id/statements/:number/difference',
  permission: earners,
  summary:
    'Why a statement is not what it was in the shown month before (or in another run): parts that add up to the change to the cent.',
  params: ofStatement,
  query: z.object({ against: idParam.optional() }),
  answer: z.object({
    before: head.nullable(),
    after: head,
    /** Of the net, the largest first. */
    parts: z.array(
      z.object({
        kind: z.enum(['figure', 'facts', 'setting', 'target', 'score', 'share', 'other']),
        label: z.string(),
        clause: z.string(),
        /** The figure to open; null where this statement does not have it. */
        node: z.string().nullable(),
        before: z.string().nullable(),
        after: z.string().nullable(),
        effect: money,
      }),
    ),
    /** What corrections of earlier months and balances that were carried add to it. */
    corrections: money,
    carried: money,
    change: money,
  }),
})

export const getPayStatementPdf = contract({
  method: 'GET',
  path: '/api/pay/runs/:id/statements/:number/pdf',
  permission: earners,
  summary: 'A statement to print: amounts, figures with their clauses, what is not in yet, corrections.',
  params: ofStatement,
  file: 'application/pdf',
})

export const getPayTeam = contract({
  method: 'GET',
  path: '/api/pay/team',
  permission: earners,
  summary:
    'For who leads a group: its members in the newest shown month, with what they are paid and were paid before.',
  answer: z.object({
    /** The station of the group; null: the caller leads none. */
    outletId: z.int().nullable(),
    group: z.string().nullable(),
    runId: z.int().nullable(),
    period: z.string().nullable(),
    before: z.string().nullable(),
    members: z.array(
      z.object({ number: z.string(), name: z.string(), payable: money, payableBefore: money.nullable() }),
    ),
  }),
})

export const getWouldEarn = contract({
  method: 'GET',
  path: '/api/pay/mine/would-earn',
  permission: earners,
  summary:
    'What the caller would earn more if what is still open were settled today: each open order, or a kind with an amount. Tells nothing of others.',
  query: z.object({
    fact: z.string().min(1).max(200).optional(),
    kind: z.string().min(1).max(100).optional(),
    amount: z
      .string()
      .regex(/^\d{1,13}(\.\d{1,2})?$/u)
      .optional(),
  }),
  answer: z.object({
    /** The month it would count in; null: there is none that can be computed. */
    period: z.string().nullable(),
    kinds: z.array(z.object({ kind: z.string(), label: z.string() })),
    orders: z.array(
      z.object({
        fact: z.string(),
        kind: z.string(),
        reason: z.string(),
        since: z.string().nullable(),
        amount: money,
        earns: money,
      }),
    ),
  }),
})
