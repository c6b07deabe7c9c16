import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { Segmented } from '../../../ui/controls/segmented.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { useAddress } from '../../../ui/use-address.ts'

/** Search, filter, and last week's quantities. */
export const WeekTools = ({ onCopy }: { readonly onCopy: (() => void) | null }) => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  return (
    <div className="filters">
      <SearchField
        label={t('ordering.week.search')}
        value={filters['search'] ?? ''}
        onSearch={(search) => change({ search })}
      />
      <Segmented
        label={t('ordering.week.filter')}
        value={filters['only'] ?? ''}
        onChange={(only) => change({ only })}
        options={[
          { value: '', label: t('web.all') },
          { value: 'scarce', label: t('ordering.week.scarce') },
          { value: 'asked', label: t('ordering.week.asked') },
        ]}
      />
      {onCopy && (
        <Button icon={<Copy />} onClick={onCopy}>
          {t('ordering.week.copy')}
        </Button>
      )}
    </div>
  )
}
