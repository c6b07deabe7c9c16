import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { done, idParam, instant, month } from '../../platform/contract/shapes.ts'
import { desk } from './pay-shapes.contract.ts'

const earners = ['employee', 'payrollClerk', 'stationManager'] as const

const key = z.string().min(1).max(200)
const words = z.string().trim().min(1).max(2000)
/** Where a dispute stands. */
export const disputeStatus = z.enum(['open', 'answered', 'accepted', 'partly', 'rejected', 'appealed', 'withdrawn'])
const outcome = z.enum(['accepted', 'partly', 'rejected'])
const factKey = z.string().min(1).max(300)

/** What is disputed: a figure of the own statement, a fact that did not count, the correction of an earlier month, or something that is not there at all. */
export const disputeSubject = z.discriminatedUnion('about', [
  z.object({ about: z.literal('node'), node: key }),
  z.object({ about: z.literal('fact'), kind: key, fact: key }),
  z.object({ about: z.literal('correction'), month }),
  z.object({ about: z.literal('missing') }),
])

const row = z.object({
  id: z.int(),
  runId: z.int(),
  outletId: z.int(),
  period: z.string(),
  number: z.string(),
  name: z.string(),
  about: z.enum(['node', 'fact', 'correction', 'missing']),
  /** Id of the figure; null unless it is about one. */
  node: z.string().nullable(),
  /** Kind and id of the fact; null unless it is about one. */
  kindId: z.string().nullable(),
  fact: z.string().nullable(),
  /** What people call the figure or the kind of fact, the corrected month; null of something missing. */
  label: z.string().nullable(),
  status: disputeStatus,
  openedAt: instant,
  changedAt: instant,
  /** It waits for the caller. */
  isMyTurn: z.boolean(),
})

const list = {
  name: 'commission.table.disputes',
  label: (column: string) => `commission.column.${column}`,
  word: (field: string, value: string) => {
    if (field === 'status') return `commission.word.dispute.${value}`
    return field === 'about' ? `commission.word.about.${value}` : undefined
  },
}

/** A fact as a decision brings it: its fields as they were typed, in place of what was known of it, or withdrawn. */
const broughtFact = z.union([
  z.object({ kind: key, key: factKey, isWithdrawn: z.literal(true) }),
  z.object({
    kind: key,
    /** The fact that is corrected; absent: it is a new one. */
    key: factKey.optional(),
    isWithdrawn: z.literal(false).default(false),
    values: z.record(z.string().max(100), z.string().max(1000)),
  }),
])

const said = { params: z.object({ id: idParam }), body: z.object({ text: words }) }

export const openPayDispute = contract({
  method: 'POST',
  path: '/api/pay/runs/:id/disputes',
  permission: earners,
  summary: 'Disputes a figure of the own shown statement, a fact that did not count, or that something is missing.',
  params: z.object({ id: idParam }),
  body: z.object({ subject: disputeSubject, text: words }),
  answer: z.object({ id: z.int() }),
})

export const listPayDisputes = contract({
  method: 'GET',
  path: '/api/pay/disputes',
  permission: earners,
  summary:
    'Disputes, what waits for the caller first, then the newest change: all of them for who sees to the pay, the own ones for everybody else.',
  query: z.object({
    /** `live`: somebody still has to do something. */
    status: z.enum([...disputeStatus.options, 'live']).optional(),
    outletId: idParam.optional(),
    runId: idParam.optional(),
  }),
  answer: z.array(row),
  list,
})

export const getPayDispute = contract({
  method: 'GET',
  path: '/api/pay/disputes/:id',
  permission: earners,
  summary: 'A dispute with all that was said; each look at another’s is written down as one at the statement.',
  params: z.object({ id: idParam }),
  answer: row.extend({
    subject: disputeSubject,
    runStatus: z.enum(['draft', 'reviewed', 'approved', 'paid']),
    /** As it stood when it was disputed. */
    stood: z.object({
      amount: z.string().nullable(),
      clause: z.object({ id: z.string(), says: z.string() }).nullable(),
      reason: z.string().nullable(),
      month: z.string().nullable(),
    }),
    isAppealed: z.boolean(),
    isOwn: z.boolean(),
    /** The steps the caller may take now. */
    may: z.array(z.enum(['answer', 'reply', 'withdraw', 'decide', 'appeal'])),
    /** Why the desk may not take those it else could. */
    hindered: z.enum(['own-dispute', 'four-eyes']).nullable(),
    messages: z.array(
      z.object({
        step: z.enum(['open', 'answer', 'reply', 'withdraw', 'decide', 'appeal']),
        outcome: outcome.nullable(),
        by: z.string(),
        at: instant,
        text: z.string(),
        /** Facts the decision brought or withdrew. */
        facts: z.array(z.object({ kind: z.string(), fact: z.string(), isWithdrawn: z.boolean() })),
      }),
    ),
  }),
})

export const answerPayDispute = contract({
  method: 'POST',
  path: '/api/pay/disputes/:id/answer',
  permission: desk,
  summary: 'Asks back or explains; whoever disputes may reply.',
  ...said,
  answer: done,
})

export const replyPayDispute = contract({
  method: 'POST',
  path: '/api/pay/disputes/:id/reply',
  permission: earners,
  summary: 'Replies to an answer, which opens the own dispute again.',
  ...said,
  answer: done,
})

export const withdrawPayDispute = contract({
  method: 'POST',
  path: '/api/pay/disputes/:id/withdraw',
  permission: earners,
  summary: 'Takes the own dispute back while nothing is decided.',
  params: said.params,
  body: z.object({ text: z.string().trim().max(2000).default('') }),
  answer: done,
})

export const appealPayDispute = contract({
  method: 'POST',
  path: '/api/pay/disputes/:id/appeal',
  permission: earners,
  summary: 'Asks once for somebody else to decide what was rejected or accepted in part.',
  ...said,
  answer: done,
})

export const decidePayDispute = contract({
  method: 'POST',
  path: '/api/pay/disputes/:id/decide',
  permission: desk,
  summary: 'Accepts, wholly or in part, with the facts that change; or rejects. No figure is ever edited.',
  params: z.object({ id: idParam }),
  body: z.object({ outcome, text: words, facts: z.array(broughtFact).max(100).default([]) }),
  answer: z.object({
    status: disputeStatus,
    /** Whether the month has to be calculated again, or what changed comes as a correction in the open month. */
    effect: z.enum(['none', 'recalculate', 'correction']),
    /** The same in words. */
    says: z.string(),
  }),
})
