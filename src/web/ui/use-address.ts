import { useNavigate, useSearch } from '@tanstack/react-router'

/** The filters of a list as they stand in the address bar. */
export type Filters = Readonly<Record<string, string>>

/** Filters from the address bar, and how to change some of them; any change but a page turn leads to the first page. */
export const useAddress = (): readonly [Filters, (changes: Readonly<Record<string, string | undefined>>) => void] => {
  const filters = useSearch({ strict: false }) as Filters
  const navigate = useNavigate()
  const change = (changes: Readonly<Record<string, string | undefined>>): void => {
    const merged = { ...filters, ...(!('page' in changes) && { page: undefined }), ...changes }
    const search = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined && value !== ''))
    void navigate({ to: '.', search, replace: true })
  }
  return [filters, change]
}
