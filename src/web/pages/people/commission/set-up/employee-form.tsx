import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../../../kernel/contract.ts'
import {
  listPayStaff,
  savePayEmployee,
  type listPayEmployees,
} from '../../../../../people/commission/set-up.contract.ts'
import { Combobox } from '../../../../ui/controls/combobox.tsx'
import { FormDialog } from '../../../../ui/controls/form-dialog.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { useFields } from '../../../../ui/controls/use-fields.ts'
import { useAction } from '../../../../ui/use-action.ts'
import { useLoad } from '../../../../ui/use-load.ts'

export type Employees = Answer<typeof listPayEmployees>

interface Props {
  readonly outletId: number
  readonly groups: Employees['groups']
  /** Undefined: somebody new. */
  readonly employee: Employees['employees'][number] | undefined
  readonly onClose: () => void
}

const useStaffOptions = () => {
  const [search, setSearch] = useState('')
  const staff = useLoad(listPayStaff, { query: { search } }, { keep: true })
  const options = (staff.data?.staff ?? []).map(({ id, name, email }) => ({
    value: String(id),
    label: `${name} · ${email}`,
  }))
  return { options, setSearch }
}

/** Adds somebody who is paid here, or changes the name, the account and the group led. */
export const EmployeeForm = ({ outletId, groups, employee, onClose }: Props) => {
  const { t } = useTranslation()
  const { options, setSearch } = useStaffOptions()
  const save = useAction(savePayEmployee, { quiet: true, onDone: onClose })
  const fields = useFields(
    {
      number: employee?.number ?? '',
      name: employee?.name ?? '',
      staffId: employee?.staffId === null || employee === undefined ? '' : String(employee.staffId),
      leads: employee?.leads ?? '',
    },
    {
      required: ['number', 'name'],
      refusal: save.error,
      onSend: ({ number, name, staffId, leads }) =>
        save.mutate({
          params: { outletId, number: number.trim() },
          body: { name: name.trim(), staffId: staffId === '' ? null : Number(staffId), leads: leads || null },
        }),
    },
  )
  return (
    <FormDialog
      title={employee ? t('set-up.change', { name: employee.name }) : t('set-up.add')}
      onClose={onClose}
      onSubmit={fields.onSubmit}
      isBusy={save.isPending}
      error={save.error}
    >
      {!employee && <TextField label={t('set-up.number')} help={t('set-up.number-help')} {...fields.bind('number')} />}
      <TextField label={t('set-up.name')} maxLength={100} {...fields.bind('name')} />
      <Combobox
        canClear
        label={t('set-up.account')}
        help={t('set-up.account-help')}
        options={options}
        chosenLabel={employee?.staffName ?? undefined}
        onSearch={setSearch}
        {...fields.bind('staffId')}
      />
      <SelectField
        label={t('set-up.leads')}
        help={t('set-up.leads-help')}
        options={[{ value: '', label: t('set-up.leads-nothing') }, ...groups]}
        {...fields.bind('leads')}
      />
    </FormDialog>
  )
}
