import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listOutlets } from '../../../../network/organisation/organisation.contract.ts'
import { Combobox } from '../../../ui/controls/combobox.tsx'
import { useLoad } from '../../../ui/use-load.ts'

interface Props {
  readonly value: number | null
  readonly onChange: (id: number | null) => void
  readonly error?: string | undefined
  readonly isRequired?: boolean
}

/** Chooses an outlet of a network of any size: the server searches while one types. */
export const OutletField = ({ value, onChange, ...words }: Props) => {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const outlets = useLoad(listOutlets, { query: { search, size: 20 } }, { keep: true })
  return (
    <Combobox
      {...words}
      label={t('fill-rate.by.outlet')}
      placeholder={t('fill-rate.deliveries.choose-outlet')}
      onSearch={setSearch}
      value={value === null ? '' : String(value)}
      onChange={(id) => onChange(id === '' ? null : Number(id))}
      options={(outlets.data?.rows ?? []).map((row) => ({
        value: String(row.id),
        label: `${row.name} · ${row.licenceNumber}`,
      }))}
    />
  )
}
