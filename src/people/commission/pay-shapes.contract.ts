import { z } from 'zod'

/** Who sees to the pay of every station: the clerk prepares, the manager approves. */
export const desk = ['payrollClerk', 'stationManager'] as const

/** An amount of pay: decimal text of two places. */
export const money = z.string()
