import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listOutlets } from '../../../../network/organisation/organisation.contract.ts'
import { useLoad } from '../../../ui/use-load.ts'

interface Props {
  readonly id?: string
  readonly value?: number
  readonly onChange?: (id: number) => void
}

/** Chooses an outlet of a network of any size: the server searches while one types. */
export const OutletField = ({ id, value, onChange }: Props) => {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const outlets = useLoad(listOutlets, { query: { search, size: 20 } }, { keep: true })
  return (
    <Select<number>
      {...(id !== undefined && { id })}
      {...(value !== undefined && { value })}
      {...(onChange && { onChange })}
      placeholder={t('fill-rate.deliveries.choose-outlet')}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      options={(outlets.data?.rows ?? []).map((row) => ({
        value: row.id,
        label: `${row.name} · ${row.licenceNumber}`,
      }))}
    />
  )
}
