import { useTranslation } from 'react-i18next'
import { listRegions, post } from '../../../../network/organisation/organisation.contract.ts'
import { ActiveChoice } from '../../../ui/active-choice.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { useLoad } from '../../../ui/use-load.ts'

/** Search and filters of staff; they stand in the address bar. */
export const StaffFilters = () => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  const regions = useLoad(listRegions)
  return (
    <div className="filters">
      <SearchField
        label={t('organisation.staff.search')}
        value={filters['search'] ?? ''}
        onSearch={(search) => change({ search })}
      />
      <Choice
        label={t('organisation.staff.post')}
        value={filters['post'] ?? ''}
        options={[
          { value: '', label: t('organisation.staff.any-post') },
          ...post.options.map((value) => ({ value, label: t(`web.role.${value}`) })),
        ]}
        onChange={(value) => change({ post: value })}
      />
      <Choice
        label={t('organisation.outlet.region')}
        value={filters['regionId'] ?? ''}
        options={[
          { value: '', label: t('organisation.outlets.any-region') },
          ...(regions.data ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onChange={(regionId) => change({ regionId })}
      />
      <ActiveChoice />
    </div>
  )
}
