import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { day, idParam, month } from '../../platform/contract/shapes.ts'

const earners = ['employee', 'payrollClerk', 'stationManager'] as const

export const listPayTeams = contract({
  method: 'GET',
  path: '/api/pay/stations/:outletId/teams',
  permission: earners,
  summary: 'The teams in which the caller may propose an adjustment, with who belongs to them in a month.',
  params: z.object({ outletId: idParam }),
  query: z.object({ period: month }),
  answer: z.object({
    teams: z.array(
      z.object({
        team: z.string(),
        label: z.string(),
        people: z.array(z.object({ number: z.string(), name: z.string() })),
      }),
    ),
  }),
})

export const proposePayAdjustment = contract({
  method: 'POST',
  path: '/api/pay/stations/:outletId/adjustments',
  permission: earners,
  summary:
    'Proposes to move an amount between two members of a team: a leader in the own team, the desk in any. It waits for the station manager.',
  params: z.object({ outletId: idParam }),
  body: z.object({
    /** Made by the client; the same key again proposes nothing again. */
    key: z.string().regex(/^[\w-]{16,64}$/u),
    team: z.string().min(1).max(200),
    on: day,
    from: z.string().min(1).max(100),
    to: z.string().min(1).max(100),
    amount: z.string().regex(/^(?=.*[1-9])\d{1,13}(\.\d{1,2})?$/u),
    reason: z.string().trim().min(1).max(500),
  }),
  answer: z.object({ key: z.string() }),
})
