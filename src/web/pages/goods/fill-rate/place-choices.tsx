import { useTranslation } from 'react-i18next'
import { listBrands } from '../../../../network/catalogue/catalogue.contract.ts'
import { listRegions } from '../../../../network/organisation/organisation.contract.ts'
import { Choice } from '../../../ui/choice.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { useLoad } from '../../../ui/use-load.ts'

interface Named {
  readonly id: number
  readonly name: string
}

/** Of which region and brand lines count; both stand in the address bar. */
export const PlaceChoices = () => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  const regions = useLoad(listRegions)
  const brands = useLoad(listBrands)
  const choice = (name: string, any: string, rows: readonly Named[] = []) => (
    <Choice
      label={any}
      value={filters[name] ?? ''}
      options={[{ value: '', label: any }, ...rows.map((row) => ({ value: String(row.id), label: row.name }))]}
      onChange={(value) => change({ [name]: value })}
    />
  )
  return (
    <>
      {choice('regionId', t('fill-rate.any-region'), regions.data)}
      {choice('brandId', t('fill-rate.any-brand'), brands.data)}
    </>
  )
}
