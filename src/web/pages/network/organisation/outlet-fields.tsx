import { Form, Input, Select, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { listOwnerEntities, listRegions, listStaff } from '../../../../network/organisation/organisation.contract.ts'
import { useClear } from '../../../ui/use-clear.tsx'
import { useLoad } from '../../../ui/use-load.ts'
import { NameAdder } from './name-adder.tsx'

/** What is entered of an outlet. */
export interface OutletValues {
  readonly licenceNumber: string
  readonly name: string
  readonly address: string
  readonly phone: string
  readonly regionId: number
  readonly ownerId: number
  readonly channel: string
  readonly tags: string[]
  readonly stars: number
  readonly accountManagerId: number | null
  readonly active: boolean
}

const search = { optionFilterProp: 'label' }

const toOptions = (rows: readonly { readonly id: number; readonly name: string }[] | undefined) =>
  (rows ?? []).map(({ id, name }) => ({ value: id, label: name }))

/** The fields of an outlet. */
export const OutletFields = () => {
  const { t } = useTranslation()
  const clear = useClear()
  const regions = useLoad(listRegions)
  const owners = useLoad(listOwnerEntities)
  const staff = useLoad(listStaff, { query: { size: 500 } })
  const managers = staff.data?.rows.filter(({ post, active }) => post === 'accountManager' && active)
  const required = [{ required: true, message: t('web.required') }]
  return (
    <>
      <Form.Item name="licenceNumber" label={t('organisation.outlet.licence')} rules={required}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="name" label={t('organisation.outlet.name')} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="regionId"
        label={t('organisation.outlet.region')}
        rules={required}
        extra={<NameAdder kind="region" />}
      >
        <Select showSearch={search} options={toOptions(regions.data)} />
      </Form.Item>
      <Form.Item
        name="ownerId"
        label={t('organisation.outlet.owner')}
        rules={required}
        extra={<NameAdder kind="owner" />}
      >
        <Select showSearch={search} options={toOptions(owners.data)} />
      </Form.Item>
      <Form.Item name="channel" label={t('organisation.outlet.channel')} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="stars" label={t('organisation.outlet.stars')} rules={required}>
        <Select options={[5, 4, 3, 2, 1].map((count) => ({ value: count, label: t('web.stars', { count }) }))} />
      </Form.Item>
      <Form.Item name="accountManagerId" label={t('organisation.outlet.manager')}>
        <Select allowClear={clear} showSearch={search} options={toOptions(managers)} />
      </Form.Item>
      <Form.Item name="tags" label={t('organisation.outlet.tags')} extra={t('organisation.outlet.tags-help')}>
        <Select mode="tags" tokenSeparators={[',', '，', '、']} />
      </Form.Item>
      <Form.Item name="address" label={t('organisation.outlet.address')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="phone" label={t('organisation.outlet.phone')}>
        <Input maxLength={40} inputMode="tel" />
      </Form.Item>
      <Form.Item name="active" label={t('web.state.active')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </>
  )
}
