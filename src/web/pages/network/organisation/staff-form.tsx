import { useTranslation } from 'react-i18next'
import {
  createStaff,
  listRegions,
  post as postShape,
  updateStaff,
} from '../../../../network/organisation/organisation.contract.ts'
import { FormDialog } from '../../../ui/controls/form-dialog.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { SwitchField } from '../../../ui/controls/switch-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { useFields, type Fields } from '../../../ui/controls/use-fields.ts'
import { useAction } from '../../../ui/use-action.ts'
import { useLoad } from '../../../ui/use-load.ts'
import type { StaffMember } from './staff-member.ts'

type Values = Omit<StaffMember, 'id'>

interface Props {
  readonly member?: StaffMember
  readonly onClose: () => void
}

const fresh: Values = { name: '', email: '', post: 'accountManager', team: '', regionId: null, active: true }

const StaffFields = ({ fields }: { readonly fields: Fields<Values> }) => {
  const { t } = useTranslation()
  const regions = useLoad(listRegions)
  const region = fields.bind('regionId')
  const active = fields.bind('active')
  return (
    <>
      <TextField label={t('organisation.staff.name')} maxLength={100} {...fields.bind('name')} />
      <TextField type="email" label={t('organisation.staff.email')} maxLength={200} {...fields.bind('email')} />
      <SelectField
        label={t('organisation.staff.post')}
        options={postShape.options.map((post) => ({ value: post, label: t(`web.role.${post}`) }))}
        {...fields.bind('post')}
      />
      <SelectField
        label={t('organisation.outlet.region')}
        none={t('web.none')}
        options={(regions.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
        {...region}
        value={String(region.value ?? '')}
        onChange={(id) => region.onChange(id === '' ? null : Number(id))}
      />
      <TextField label={t('organisation.staff.team')} maxLength={60} {...fields.bind('team')} />
      <SwitchField label={t('web.state.active')} value={active.value} onChange={active.onChange} />
    </>
  )
}

/** Adds or changes a member of staff. */
export const StaffForm = ({ member, onClose }: Props) => {
  const { t } = useTranslation()
  const options = { said: t('web.saved'), quiet: true, onDone: onClose }
  const create = useAction(createStaff, options)
  const update = useAction(updateStaff, options)
  const error = create.error ?? update.error
  const fields = useFields<Values>(member ?? fresh, {
    required: ['name', 'email', 'post'],
    judge: { email: (email) => (/^[^@\s]+@[^@\s]+$/.test(email) ? undefined : t('organisation.staff.email-wrong')) },
    refusal: error,
    onSend: (body) => (member ? update.mutate({ params: { id: member.id }, body }) : create.mutate({ body })),
  })
  return (
    <FormDialog
      title={member ? member.name : t('organisation.staff.new')}
      onClose={onClose}
      onSubmit={fields.onSubmit}
      isBusy={create.isPending || update.isPending}
      error={error}
    >
      <StaffFields fields={fields} />
    </FormDialog>
  )
}
