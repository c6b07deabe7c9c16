import { z } from 'zod'

/** A whole number of units in a cell; `1.5`, `1e3`, `-1` and `0x10` are refused. */
export const wholeCell = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number)
  .refine((value) => value <= 1_000_000_000)

/** A whole number, or null for an empty cell. */
export const optionalWholeCell = z.union([z.literal('').transform(() => null), wholeCell])

/** Money with at most two places in a cell, as fen. Example: `12.5` is 1250. */
export const fenCell = z
  .string()
  .regex(/^\d{1,9}(?:\.\d{1,2})?$/)
  .transform((text) => {
    const [whole = '0', fraction = ''] = text.split('.')
    return Number(whole) * 100 + Number(fraction.padEnd(2, '0'))
  })
