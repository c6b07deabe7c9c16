import { useTranslation } from 'react-i18next'
import { listBrands, listProducts } from '../../../../network/catalogue/catalogue.contract.ts'
import { listOutlets, listRegions, listStaff } from '../../../../network/organisation/organisation.contract.ts'
import type { Option } from '../../../ui/controls/select-field.tsx'
import { useLoad } from '../../../ui/use-load.ts'

/** What a target may be set for. */
export type TargetSlice = 'network' | 'region' | 'brand' | 'stars' | 'accountManager' | 'product' | 'outlet'

const toOptions = (rows: readonly { readonly id: number; readonly name: string }[] | undefined): readonly Option[] =>
  (rows ?? []).map(({ id, name }) => ({ value: String(id), label: name }))

/** The slices of one kind, to choose from. */
export const useTargetKeys = (by: TargetSlice): readonly Option[] => {
  const { t } = useTranslation()
  const regions = useLoad(listRegions, {}, { enabled: by === 'region' })
  const brands = useLoad(listBrands, {}, { enabled: by === 'brand' })
  const staff = useLoad(listStaff, { query: { size: 500 } }, { enabled: by === 'accountManager' })
  const products = useLoad(listProducts, { query: { size: 500 } }, { enabled: by === 'product' })
  const outlets = useLoad(listOutlets, { query: { size: 500 } }, { enabled: by === 'outlet' })
  const stars = [1, 2, 3, 4, 5].map((count) => ({ value: String(count), label: t('web.stars', { count }) }))
  const keys: Readonly<Record<TargetSlice, readonly Option[]>> = {
    network: [],
    region: toOptions(regions.data),
    brand: toOptions(brands.data),
    stars,
    accountManager: toOptions(staff.data?.rows.filter(({ post }) => post === 'accountManager')),
    product: toOptions(products.data?.rows),
    outlet: toOptions(outlets.data?.rows),
  }
  return keys[by]
}
