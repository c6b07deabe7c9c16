import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { createRegion, listRegions, renameRegion } from '../../../../network/organisation/organisation.contract.ts'
import type { Column } from '../../../ui/column.ts'
import { NamedList, type NamedRow } from '../../../ui/named-list.tsx'
import { useLoad } from '../../../ui/use-load.ts'
import { useNamedQuery } from '../../../ui/use-named-query.ts'

/** The regions of the network: add one, give one another name. */
export const Screen = () => {
  const { t } = useTranslation()
  const [query, onSort] = useNamedQuery(['code', 'name'])
  const outlets: Column<NamedRow> = {
    key: 'shown',
    title: t('web.nav.outlets'),
    render: ({ id }) => (
      <Link to="/outlets" search={{ regionId: String(id) }}>
        {t('organisation.regions.see')}
      </Link>
    ),
  }
  return (
    <NamedList
      name="regions"
      title={t('web.nav.regions')}
      note={t('organisation.regions.note')}
      adds={t('organisation.regions.new')}
      contracts={{ list: listRegions, create: createRegion, rename: renameRegion }}
      query={query}
      onSort={onSort}
      found={useLoad(listRegions, { query }, { keep: true })}
      belonging={outlets}
    />
  )
}
