import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useAddress, type Filters } from '../../../ui/use-address.ts'
import { lineFilters } from './line-search.ts'
import { BackwardNotice, isBackward } from './month-choice.tsx'

const narrowing = ['search', ...lineFilters] as const

const isNarrowed = (filters: Filters): boolean => narrowing.some((name) => Boolean(filters[name]))

/** Nothing to show: not yet, or nothing that fits what was chosen; then the choices can be taken away. */
export const NothingFound = () => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  if (!isNarrowed(filters)) return <Empty title={t('fill-rate.empty')}>{t('fill-rate.empty-why')}</Empty>
  if (isBackward(filters)) return <BackwardNotice />
  return (
    <Empty
      title={t('fill-rate.filtered-empty')}
      action={
        <Button onClick={() => change(Object.fromEntries(narrowing.map((name) => [name, undefined])))}>
          {t('fill-rate.clear-filters')}
        </Button>
      }
    >
      {t('fill-rate.filtered-empty-why')}
    </Empty>
  )
}
