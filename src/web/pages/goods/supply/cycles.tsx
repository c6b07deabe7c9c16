import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cycleState, listCycles } from '../../../../goods/supply/supply.contract.ts'
import { Choice } from '../../../ui/choice.tsx'
import { urlOf } from '../../../client.ts'
import { ExportLinks } from '../../../ui/export-links.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { NothingFits } from '../../../ui/nothing-fits.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { pageSize } from '../../../ui/pager.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { useSort } from '../../../ui/use-sort.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { cycleSorts, CycleTable } from './cycle-table.tsx'
import { useMayPlan } from './use-may-plan.ts'

/** Supply cycles, newest first. */
export const Screen = () => {
  const { t } = useTranslation()
  const mayPlan = useMayPlan()
  const [filters, change] = useAddress()
  const state = cycleState.options.find((one) => one === filters['state'])
  const [sort, onSort] = useSort(cycleSorts, '-orderingCloses')
  const query = { search: filters['search'] ?? '', state, sort }
  const paged = { ...query, page: Number(filters['page'] ?? 1), size: pageSize }
  const cycles = useLoad(listCycles, { query: paged }, { keep: true })
  const create = mayPlan ? <LinkButton to="/cycles/new" label={t('supply.cycles.new')} /> : undefined
  return (
    <Page
      title={t('web.nav.cycles')}
      actions={
        <>
          {create}
          <ExportLinks href={urlOf(listCycles, { query })} />
        </>
      }
    >
      <div className="filters">
        <SearchField label={t('supply.cycles.search')} value={query.search} onSearch={(search) => change({ search })} />
        <Choice
          label={t('supply.cycle.state')}
          value={filters['state'] ?? ''}
          options={[
            { value: '', label: t('supply.cycles.any-state') },
            ...cycleState.options.map((value) => ({ value, label: t(`supply.state.${value}`) })),
          ]}
          onChange={(value) => change({ state: value })}
        />
      </div>
      <Loaded query={cycles}>
        {(page) =>
          page.total === 0 ? (
            <NothingFits>
              <Empty
                title={t('supply.cycles.empty')}
                action={mayPlan && <Link to="/cycles/new">{t('supply.cycles.new')}</Link>}
              >
                {t('supply.cycles.empty-why')}
              </Empty>
            </NothingFits>
          ) : (
            <CycleTable page={page} sort={sort} onSort={onSort} />
          )
        }
      </Loaded>
    </Page>
  )
}
