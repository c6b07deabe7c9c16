import { useAddress } from './use-address.ts'

/** The order of a list as it stands in the address bar; one that is not known is as if none were asked for. */
export const useSort = <Name extends string>(
  names: readonly Name[],
  first: NoInfer<Name | `-${Name}`>,
): readonly [Name | `-${Name}`, (sort: string) => void] => {
  const [filters, change] = useAddress()
  const all = names.flatMap((name): readonly (Name | `-${Name}`)[] => [name, `-${name}`])
  const sort = all.find((one) => one === filters['sort']) ?? first
  return [sort, (to) => change({ sort: to })]
}
