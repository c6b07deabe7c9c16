import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import {
  createOwnerEntity,
  listOwnerEntities,
  renameOwnerEntity,
} from '../../../../network/organisation/organisation.contract.ts'
import type { Column } from '../../../ui/column.ts'
import { NamedList, type NamedRow } from '../../../ui/named-list.tsx'
import { pageSize } from '../../../ui/pager.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { useNamedQuery } from '../../../ui/use-named-query.ts'

interface Owner extends NamedRow {
  readonly outlets: number
}

/** Who stands behind the outlets: add one, give one another name, see the outlets of each. */
export const Screen = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const [filters] = useAddress()
  const [query, onSort] = useNamedQuery(['code', 'name', 'outlets'])
  const paged = { ...query, page: Number(filters['page'] ?? 1), size: pageSize }
  const outlets: Column<Owner> = {
    key: 'outlets',
    title: t('web.nav.outlets'),
    number: true,
    sort: 'outlets',
    render: (owner) => (
      <Link to="/outlets" search={{ ownerId: String(owner.id) }}>
        {format.number(owner.outlets)}
      </Link>
    ),
  }
  return (
    <NamedList
      name="owners"
      title={t('web.nav.owners')}
      note={t('organisation.owners.note')}
      adds={t('organisation.owners.new')}
      contracts={{ list: listOwnerEntities, create: createOwnerEntity, rename: renameOwnerEntity }}
      query={query}
      onSort={onSort}
      found={useLoad(listOwnerEntities, { query: paged }, { keep: true })}
      belonging={outlets}
    />
  )
}
