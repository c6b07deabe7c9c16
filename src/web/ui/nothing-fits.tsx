import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './controls/button.tsx'
import { Empty } from './empty.tsx'
import { useAddress, type Filters } from './use-address.ts'

/** What an address says beside filters: where one is in the list, not what is in it. */
const places = new Set(['page', 'sort', 'tab', 'stage', 'map', 'by', 'cycle'])

const narrowing = (filters: Filters): readonly string[] =>
  Object.keys(filters).filter((name) => !places.has(name) && filters[name] !== '')

/** For an empty list: narrowed by filters it says so and takes them away; else `children`, what the list is for. */
export const NothingFits = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  const names = narrowing(filters)
  if (names.length === 0) return children
  return (
    <Empty
      title={t('web.filtered-empty')}
      action={
        <Button onClick={() => change(Object.fromEntries(names.map((name) => [name, undefined])))}>
          {t('web.clear-filters')}
        </Button>
      }
    >
      {t('web.filtered-empty-why')}
    </Empty>
  )
}
