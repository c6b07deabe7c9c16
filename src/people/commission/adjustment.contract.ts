import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { done, idParam, instant, month } from '../../platform/contract/shapes.ts'

export const listPayAdjustments = contract({
  method: 'GET',
  path: '/api/pay/stations/:outletId/adjustments',
  permission: ['payrollClerk', 'stationManager'],
  summary: 'What was moved between members of a team in a month, each with where it stands and who decided why.',
  params: z.object({ outletId: idParam }),
  query: z.object({ period: month }),
  answer: z.array(
    z.object({
      key: z.string(),
      on: z.string().nullable(),
      from: z.string(),
      fromName: z.string(),
      to: z.string(),
      toName: z.string(),
      amount: z.string(),
      team: z.string(),
      reason: z.string(),
      decision: z.enum(['waiting', 'approved', 'rejected']),
      recordedAt: instant,
      /** The last that was recorded: the decision with its reason, where there is one. */
      changedAt: instant,
      source: z.string(),
      mayDecide: z.boolean(),
      /** Part of the giver's gross in per cent, by the newest calculation of the month; null before it. */
      share: z.string().nullable(),
      isLarge: z.boolean(),
    }),
  ),
  list: {
    name: 'commission.table.adjustments',
    label: (column: string) => `commission.column.${column}`,
    word: (field: string, value: string) => (field === 'decision' ? `commission.word.adjustment.${value}` : undefined),
  },
})

const decision = {
  params: z.object({ outletId: idParam, key: z.string().min(1).max(200) }),
  body: z.object({ reason: z.string().trim().min(1).max(500) }),
  answer: done,
}

export const approvePayAdjustment = contract({
  method: 'POST',
  path: '/api/pay/stations/:outletId/adjustments/:key/approve',
  permission: ['stationManager'],
  summary: 'Approves what is to be moved in a team; not by who recorded it. A fact is superseded, no figure is edited.',
  ...decision,
})

export const rejectPayAdjustment = contract({
  method: 'POST',
  path: '/api/pay/stations/:outletId/adjustments/:key/reject',
  permission: ['stationManager'],
  summary: 'Rejects what was to be moved in a team; not by who recorded it. It stays on record and moves nothing.',
  ...decision,
})

export const decidePaySatisfaction = contract({
  method: 'POST',
  path: '/api/pay/stations/:outletId/satisfaction/:key/decide',
  permission: ['stationManager'],
  summary: 'Decides that a missed satisfaction requirement no longer holds the month; not by who recorded it.',
  ...decision,
})
