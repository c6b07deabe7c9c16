import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listBrands, listProducts } from '../../../../network/catalogue/catalogue.contract.ts'
import { listOutlets, listRegions, listStaff } from '../../../../network/organisation/organisation.contract.ts'
import type { Option } from '../../../ui/controls/select-field.tsx'
import { useLoad } from '../../../ui/use-load.ts'

/** What a target may be set for. */
export type TargetSlice = 'network' | 'region' | 'brand' | 'stars' | 'accountManager' | 'product' | 'outlet'

/** The slices of one kind to choose from; of kinds that may be many, those the server finds for what is typed. */
interface TargetKeys {
  readonly options: readonly Option[]
  readonly onSearch?: (text: string) => void
}

/** As many as one reads before one rather types. */
const size = 20

const toOptions = (
  rows: readonly { readonly id: number; readonly name: string }[] | undefined,
  codeOf: (place: number) => string = () => '',
): readonly Option[] =>
  (rows ?? []).map(({ id, name }, place) => ({ value: String(id), label: `${name}${codeOf(place)}` }))

/** The slices of one kind, to choose from. */
export const useTargetKeys = (by: TargetSlice): TargetKeys => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState({ by, text: '' })
  const onSearch = (text: string): void => setTyped({ by, text })
  // What was typed for one kind is not looked for among another.
  const query = { search: typed.by === by ? typed.text : '', size }
  const managers = { ...query, post: 'accountManager' as const }
  const regions = useLoad(listRegions, {}, { enabled: by === 'region' })
  const brands = useLoad(listBrands, {}, { enabled: by === 'brand' })
  const staff = useLoad(listStaff, { query: managers }, { enabled: by === 'accountManager', keep: true })
  const products = useLoad(listProducts, { query }, { enabled: by === 'product', keep: true })
  const outlets = useLoad(listOutlets, { query }, { enabled: by === 'outlet', keep: true })
  const stars = [1, 2, 3, 4, 5].map((count) => ({ value: String(count), label: t('web.stars', { count }) }))
  const keys: Readonly<Record<TargetSlice, TargetKeys>> = {
    network: { options: [] },
    region: { options: toOptions(regions.data) },
    brand: { options: toOptions(brands.data) },
    stars: { options: stars },
    accountManager: { options: toOptions(staff.data?.rows), onSearch },
    product: { options: toOptions(products.data?.rows, (at) => ` · ${products.data?.rows[at]?.code}`), onSearch },
    outlet: { options: toOptions(outlets.data?.rows, (at) => ` · ${outlets.data?.rows[at]?.licenceNumber}`), onSearch },
  }
  return keys[by]
}
