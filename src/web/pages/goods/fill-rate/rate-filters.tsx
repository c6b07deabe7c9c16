import { useTranslation } from 'react-i18next'
import { sliceBy } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { listBrands } from '../../../../network/catalogue/catalogue.contract.ts'
import { listRegions } from '../../../../network/organisation/organisation.contract.ts'
import { Choice } from '../../../ui/choice.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { MonthChoice } from './month-choice.tsx'

/** How the rates are cut and what of them is shown. */
export const RateFilters = () => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  const regions = useLoad(listRegions)
  const brands = useLoad(listBrands)
  const choices = (
    name: string,
    any: string,
    rows: readonly { readonly id: number; readonly name: string }[] | undefined,
  ) => (
    <Choice
      label={any}
      value={filters[name] ?? ''}
      options={[{ value: '', label: any }, ...(rows ?? []).map((row) => ({ value: String(row.id), label: row.name }))]}
      onChange={(value) => change({ [name]: value })}
    />
  )
  return (
    <div className="filters">
      <Choice
        label={t('fill-rate.cut')}
        value={filters['by'] ?? 'region'}
        options={sliceBy.options.map((by) => ({ value: by, label: t(`fill-rate.by.${by}`) }))}
        onChange={(by) => change({ by })}
      />
      <SearchField label={t('web.search')} value={filters['search'] ?? ''} onSearch={(search) => change({ search })} />
      {choices('regionId', t('fill-rate.any-region'), regions.data)}
      {choices('brandId', t('fill-rate.any-brand'), brands.data)}
      <Choice
        label={t('fill-rate.sort.label')}
        value={filters['sort'] ?? 'lowest'}
        options={(['lowest', 'lost', 'name'] as const).map((sort) => ({
          value: sort,
          label: t(`fill-rate.sort.${sort}`),
        }))}
        onChange={(sort) => change({ sort })}
      />
      <MonthChoice name="fromMonth" />
      <MonthChoice name="toMonth" />
    </div>
  )
}
