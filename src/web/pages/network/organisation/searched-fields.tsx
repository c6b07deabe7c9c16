import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listOwnerEntities, listStaff } from '../../../../network/organisation/organisation.contract.ts'
import { Combobox } from '../../../ui/controls/combobox.tsx'
import type { Bound } from '../../../ui/controls/use-fields.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { NameAdder } from './name-adder.tsx'

type Props = Bound<string> & {
  /** What the chosen one is called, before anybody searches. */
  readonly chosenLabel?: string | undefined
}

/** As many as one reads before one rather types. */
const size = 20

/** Chooses an owner entity out of any number: the server searches while one types. */
export const OwnerField = (bound: Props) => {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const owners = useLoad(listOwnerEntities, { query: { search, size, sort: 'name' } }, { keep: true })
  const options = (owners.data?.rows ?? []).map(({ id, code, name }) => ({
    value: String(id),
    label: `${name} · ${code}`,
  }))
  return (
    <Combobox
      label={t('organisation.outlet.owner')}
      help={<NameAdder kind="owner" />}
      onSearch={setSearch}
      options={options}
      {...bound}
    />
  )
}

/** Chooses an active account manager: the server searches while one types. */
export const ManagerField = (bound: Props) => {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const query = { search, size, post: 'accountManager' as const, active: 'true' as const, sort: 'name' as const }
  const staff = useLoad(listStaff, { query }, { keep: true })
  const options = (staff.data?.rows ?? []).map(({ id, name }) => ({ value: String(id), label: name }))
  return (
    <Combobox canClear label={t('organisation.outlet.manager')} onSearch={setSearch} options={options} {...bound} />
  )
}
