import type { Filters } from '../../../ui/use-address.ts'

/** What narrows lines: the names in an address, and of the query. */
export const lineFilters = [
  'cycleId',
  'fromMonth',
  'toMonth',
  'outletId',
  'productId',
  'brandId',
  'regionId',
  'accountManagerId',
  'stars',
  'cause',
] as const

/** What of an address narrows lines, with some of it said anew. */
export const lineSearch = (filters: Filters, changes: Filters = {}): Readonly<Record<string, string>> => {
  const merged = { ...filters, ...changes }
  return Object.fromEntries(lineFilters.flatMap((name) => (merged[name] ? [[name, merged[name]]] : [])))
}

/** The address of the lines behind a figure. */
export const linesHref = (filters: Filters, changes: Filters = {}): string => {
  const search = new URLSearchParams(lineSearch(filters, changes)).toString()
  return search === '' ? '/fill-lines' : `/fill-lines?${search}`
}
