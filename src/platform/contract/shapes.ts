import { z } from 'zod'

/** An id in a path or a query: a positive whole number that PostgreSQL's integer can hold. */
export const idParam = z.coerce.number().int().positive().max(2_147_483_647)

/** A quantity in units: a whole number, never negative, within what a table can hold. */
export const quantity = z.number().int().min(0).max(1_000_000_000)

/** Money in fen (hundredths), whole, as JSON number; far below 2^53. */
export const fen = z.number().int().min(0).max(100_000_000_000)

/** A point in time, ISO 8601 with offset. */
export const instant = z.iso.datetime({ offset: true })

/** A business day `YYYY-MM-DD`. */
export const day = z.iso.date()

/** A month `YYYY-MM`. */
export const month = z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/)

/** Search text, page and page size of every list. */
export const listQuery = z.object({
  search: z.string().max(100).default(''),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(500).default(50),
})

/**
 * What a list may be sorted by: a name, or a name after `-` for the other way round, from the largest to the smallest.
 * Example: `sortBy(['name', 'stars'], '-stars')` takes `name`, `-name`, `stars` and `-stars`, and `-stars` unless asked.
 */
export const sortBy = <const Name extends string>(names: readonly Name[], first: NoInfer<Name | `-${Name}`>) => {
  const all: readonly string[] = [...names, ...names.map((name) => `-${name}`)]
  // The type of the enum is spelled out, because zod cannot work it out while the names are still a parameter.
  return z.enum(all).default(first) as unknown as z.ZodDefault<z.ZodEnum<{ [Key in Name | `-${Name}`]: Key }>>
}

/** The shape of one page of rows. */
export const pageOf = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), total: z.number().int() })

/** An answer that carries nothing but success. */
export const done = z.object({ done: z.literal(true) })
