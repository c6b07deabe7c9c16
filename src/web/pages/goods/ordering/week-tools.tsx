import { Copy, LayoutGrid, List } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { Segmented } from '../../../ui/controls/segmented.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import type { Layout } from './use-layout.ts'

interface Props {
  readonly layout: Layout
  readonly onLayout: (layout: Layout) => void
  readonly onCopy: (() => void) | null
}

const filters = ['scarce', 'mine', 'new'] as const

/** Search, filter, layout, and last week's quantities. */
export const WeekTools = ({ layout, onLayout, onCopy }: Props) => {
  const { t } = useTranslation()
  const [address, change] = useAddress()
  const other = layout === 'cards' ? 'list' : 'cards'
  return (
    <div className="filters">
      <SearchField
        label={t('ordering.week.search')}
        value={address['search'] ?? ''}
        onSearch={(search) => change({ search })}
      />
      <Segmented
        label={t('ordering.week.filter')}
        value={address['only'] ?? ''}
        onChange={(only) => change({ only })}
        options={[
          { value: '', label: t('web.all') },
          ...filters.map((value) => ({ value, label: t(`ordering.week.${value}`) })),
        ]}
      />
      <Button
        icon={other === 'list' ? <List /> : <LayoutGrid />}
        aria-label={t(`ordering.week.as-${other}`)}
        title={t(`ordering.week.as-${other}`)}
        onClick={() => onLayout(other)}
      />
      {onCopy && (
        <Button icon={<Copy />} onClick={onCopy}>
          {t('ordering.week.copy')}
        </Button>
      )}
    </div>
  )
}
