import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable, type Column } from '../../../../ui/data-table.tsx'
import { SearchField } from '../../../../ui/search-field.tsx'
import { Stars } from '../../../../ui/stars.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import type { Changes, Outlets } from './simulation.ts'

interface Props {
  readonly outlets: Outlets
  readonly changes: Changes
}

/** As many found outlets as one looks at. */
const most = 12

const at = (of: Float64Array, place: number): number => of[place] ?? 0

const useColumns = ({ outlets, changes }: Props): readonly Column<number>[] => {
  const { t } = useTranslation()
  const format = useFormat()
  const signed = (units: number): string => `${units > 0 ? '+' : units < 0 ? '−' : ''}${format.number(Math.abs(units))}`
  return [
    {
      key: 'outlet',
      title: t('supply.studio.outlet'),
      render: (place) => (
        <span className="stack tight outlet-name">
          <span>{outlets.names[place]}</span>
          <span className="row small muted">
            {outlets.licenceNumbers[place]} <Stars count={outlets.stars[place] ?? 1} />
          </span>
        </span>
      ),
    },
    {
      key: 'then',
      title: t('supply.studio.then'),
      number: true,
      render: (place) => format.number(at(changes.before, place)),
    },
    {
      key: 'now',
      title: t('supply.studio.now'),
      number: true,
      render: (place) => format.number(at(changes.after, place)),
    },
    {
      key: 'change',
      title: t('supply.studio.change'),
      number: true,
      render: (place) => <span className="strong">{signed(at(changes.after, place) - at(changes.before, place))}</span>,
    },
  ]
}

const Places = ({
  caption,
  places,
  columns,
}: {
  readonly caption: string
  readonly places: readonly number[]
  readonly columns: readonly Column<number>[]
}) => {
  const { t } = useTranslation()
  return (
    <div className="stack tight">
      <h3>{caption}</h3>
      {places.length === 0 ? (
        <p className="muted">{t('supply.studio.nobody')}</p>
      ) : (
        <DataTable caption={caption} columns={columns} rows={places} rowKey={(place) => place} />
      )}
    </div>
  )
}

/** Outlets that would get more and those that would get less, by name; any other can be looked for. */
export const OutletChanges = ({ outlets, changes }: Props) => {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const columns = useColumns({ outlets, changes })
  const found = useMemo(() => {
    const wanted = search.normalize('NFKC').toLowerCase().trim()
    const matches = (place: number): boolean =>
      `${outlets.names[place]} ${outlets.licenceNumbers[place]}`.toLowerCase().includes(wanted)
    return wanted === '' ? [] : outlets.ids.map((_, place) => place).filter(matches)
  }, [outlets, search])
  return (
    <div className="stack">
      <SearchField label={t('supply.studio.search-outlet')} value={search} onSearch={setSearch} />
      {search.trim() === '' ? (
        <>
          <Places caption={t('supply.studio.winners')} places={changes.winners} columns={columns} />
          <Places caption={t('supply.studio.losers')} places={changes.losers} columns={columns} />
        </>
      ) : (
        <Places
          caption={t('supply.studio.found', { count: found.length })}
          places={found.slice(0, most)}
          columns={columns}
        />
      )}
    </div>
  )
}
