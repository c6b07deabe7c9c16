import { useTranslation } from 'react-i18next'
import { listRegions } from '../../../../network/organisation/organisation.contract.ts'
import { ActiveChoice } from '../../../ui/active-choice.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { useLoad } from '../../../ui/use-load.ts'

const stars = ['5', '4', '3', '2', '1']

/** Search and filters of outlets; they stand in the address bar. */
export const OutletFilters = () => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  const regions = useLoad(listRegions)
  const regionOptions = (regions.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))
  return (
    <div className="filters">
      <SearchField
        label={t('organisation.outlets.search')}
        value={filters['search'] ?? ''}
        onSearch={(search) => change({ search })}
      />
      <Choice
        label={t('organisation.outlet.region')}
        value={filters['regionId'] ?? ''}
        options={[{ value: '', label: t('organisation.outlets.any-region') }, ...regionOptions]}
        onChange={(regionId) => change({ regionId })}
      />
      <Choice
        label={t('organisation.outlet.stars')}
        value={filters['stars'] ?? ''}
        options={[
          { value: '', label: t('organisation.outlets.any-stars') },
          ...stars.map((count) => ({ value: count, label: t('web.stars', { count: Number(count) }) })),
        ]}
        onChange={(count) => change({ stars: count })}
      />
      <ActiveChoice />
      {filters['ownerId'] && (
        <Button size="small" onClick={() => change({ ownerId: undefined })}>
          {t('organisation.outlets.any-owner')}
        </Button>
      )}
    </div>
  )
}
