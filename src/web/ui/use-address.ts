import { useNavigate, useSearch } from '@tanstack/react-router'

/** The filters of a list as they stand in the address bar. */
export type Filters = Readonly<Record<string, string>>

type Changes = Readonly<Record<string, string | undefined>>

const changed = (filters: Filters, changes: Changes): Filters => {
  const merged: Changes = { ...filters, ...(!('page' in changes) && { page: undefined }), ...changes }
  return Object.fromEntries(Object.entries(merged).filter((entry): entry is [string, string] => Boolean(entry[1])))
}

/**
 * Filters from the address bar, and how to change some of them; any change but a page turn leads to the first page. What is
 * changed is the address as it stands then: a change that is not drawn yet is kept.
 */
export const useAddress = (): readonly [Filters, (changes: Changes) => void] => {
  const filters = useSearch({ strict: false }) as Filters
  const navigate = useNavigate()
  const change = (changes: Changes): void => {
    void navigate({ to: '.', search: (before: Filters) => changed(before, changes), replace: true })
  }
  return [filters, change]
}
