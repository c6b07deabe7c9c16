import { useTranslation } from 'react-i18next'
import { listRegions } from '../../../../network/organisation/organisation.contract.ts'
import { Combobox } from '../../../ui/controls/combobox.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { SwitchField } from '../../../ui/controls/switch-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { TokensField } from '../../../ui/controls/tokens-field.tsx'
import type { Bound, Fields } from '../../../ui/controls/use-fields.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { NameAdder } from './name-adder.tsx'
import { ManagerField, OwnerField } from './searched-fields.tsx'

/** What is entered of an outlet. */
export interface OutletValues {
  readonly licenceNumber: string
  readonly name: string
  readonly address: string
  readonly phone: string
  readonly regionId: number | null
  readonly ownerId: number | null
  readonly channel: string
  readonly tags: readonly string[]
  readonly stars: number
  readonly accountManagerId: number | null
  readonly active: boolean
}

const toOptions = (rows: readonly { readonly id: number; readonly name: string }[] | undefined) =>
  (rows ?? []).map(({ id, name }) => ({ value: String(id), label: name }))

/** A number that is chosen by the text of its value. */
const asText = ({ value, onChange, ...rest }: Bound<number | null>) => ({
  ...rest,
  value: value === null ? '' : String(value),
  onChange: (text: string) => onChange(text === '' ? null : Number(text)),
})

/** What the outlet's owner and account manager are called, before anybody searches for others. */
interface Names {
  readonly ownerName: string
  readonly accountManagerName: string | null
}

interface Props {
  readonly fields: Fields<OutletValues>
  readonly names?: Names | undefined
}

const Belonging = ({ fields, names }: Props) => {
  const { t } = useTranslation()
  const regions = useLoad(listRegions)
  return (
    <>
      <Combobox
        label={t('organisation.outlet.region')}
        options={toOptions(regions.data)}
        help={<NameAdder kind="region" />}
        {...asText(fields.bind('regionId'))}
      />
      <OwnerField chosenLabel={names?.ownerName} {...asText(fields.bind('ownerId'))} />
    </>
  )
}

/** The fields of an outlet. */
export const OutletFields = ({ fields, names }: Props) => {
  const { t } = useTranslation()
  const stars = fields.bind('stars')
  const active = fields.bind('active')
  return (
    <>
      <TextField label={t('organisation.outlet.licence')} maxLength={30} {...fields.bind('licenceNumber')} />
      <TextField label={t('organisation.outlet.name')} maxLength={100} {...fields.bind('name')} />
      <Belonging fields={fields} names={names} />
      <TextField label={t('organisation.outlet.channel')} maxLength={100} {...fields.bind('channel')} />
      <SelectField
        label={t('organisation.outlet.stars')}
        options={[5, 4, 3, 2, 1].map((count) => ({ value: String(count), label: t('web.stars', { count }) }))}
        {...stars}
        value={String(stars.value)}
        onChange={(count) => stars.onChange(Number(count))}
      />
      <ManagerField chosenLabel={names?.accountManagerName ?? undefined} {...asText(fields.bind('accountManagerId'))} />
      <TokensField
        label={t('organisation.outlet.tags')}
        help={t('organisation.outlet.tags-help')}
        {...fields.bind('tags')}
      />
      <TextField label={t('organisation.outlet.address')} maxLength={200} {...fields.bind('address')} />
      <TextField type="tel" label={t('organisation.outlet.phone')} maxLength={40} {...fields.bind('phone')} />
      <SwitchField label={t('web.state.active')} value={active.value} onChange={active.onChange} />
    </>
  )
}
