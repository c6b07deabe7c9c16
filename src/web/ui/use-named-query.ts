import { useAddress } from './use-address.ts'
import { useSort } from './use-sort.ts'

/** What a list of codes and names is searched for and sorted by, as it stands in the address bar; by code at first. */
export const useNamedQuery = <Name extends string>(sorts: readonly ('code' | Name)[]) => {
  const [filters] = useAddress()
  const [sort, onSort] = useSort(sorts, 'code')
  return [{ search: filters['search'] ?? '', sort }, onSort] as const
}
