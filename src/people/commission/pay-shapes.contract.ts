import { z } from 'zod'

/** Who sees to the pay of every station: the clerk prepares, the manager approves. */
export const desk = ['payrollClerk', 'stationManager'] as const

/** An amount of pay: decimal text of two places. */
export const money = z.string()

const said = z.object({ label: z.string(), value: z.string() })

/** What a fact says, without the people in it. */
export const factSaid = z.object({
  /** What it is about: an item, a reason, an order. */
  words: z.array(said),
  dates: z.array(z.object({ label: z.string(), day: z.string() })),
  measures: z.array(said),
})
