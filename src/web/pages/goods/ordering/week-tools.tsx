import { CopyOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
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
        aria-label={t('ordering.week.filter')}
        value={filters['only'] ?? ''}
        onChange={(only) => change({ only })}
        options={[
          { value: '', label: t('web.all') },
          { value: 'scarce', label: t('ordering.week.scarce') },
          { value: 'asked', label: t('ordering.week.asked') },
        ]}
      />
      {onCopy && (
        <Button icon={<CopyOutlined aria-hidden />} onClick={onCopy}>
          {t('ordering.week.copy')}
        </Button>
      )}
    </div>
  )
}
