import { useTranslation } from 'react-i18next'
import { sliceBy } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { Choice } from '../../../ui/choice.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { MonthChoices } from './month-choice.tsx'
import { PlaceChoices } from './place-choices.tsx'

/** How the rates are cut and what of them is shown. */
export const RateFilters = () => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  return (
    <div className="filters">
      <Choice
        label={t('fill-rate.cut')}
        value={filters['by'] ?? 'region'}
        options={sliceBy.options.map((by) => ({ value: by, label: t(`fill-rate.by.${by}`) }))}
        onChange={(by) => change({ by })}
      />
      <SearchField label={t('web.search')} value={filters['search'] ?? ''} onSearch={(search) => change({ search })} />
      <PlaceChoices />
      <Choice
        label={t('fill-rate.sort.label')}
        value={filters['sort'] ?? 'lowest'}
        options={(['lowest', 'lost', 'name'] as const).map((sort) => ({
          value: sort,
          label: t(`fill-rate.sort.${sort}`),
        }))}
        onChange={(sort) => change({ sort })}
      />
      <MonthChoices />
    </div>
  )
}
