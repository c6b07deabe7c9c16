import { Button, Modal, Select } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listRegions } from '../../../../network/organisation/organisation.contract.ts'
import { useLoad } from '../../../ui/use-load.ts'
import type { PolicyRecord } from './supply-types.ts'
import { TargetText } from './target-text.tsx'

type Target = PolicyRecord['target']

interface Props {
  readonly name: string
  readonly target: Target
  readonly onChange: (target: Target) => void
}

const withPart = (target: Target, part: Target): Target => {
  const merged = { ...target, ...part }
  return Object.fromEntries(Object.entries(merged).filter(([, values]) => (values?.length ?? 0) > 0))
}

const TargetFields = ({ target, onChange }: Omit<Props, 'name'>) => {
  const { t } = useTranslation()
  const id = useId()
  const regions = useLoad(listRegions)
  const stars = [1, 2, 3, 4, 5].map((count) => ({ value: count, label: t('web.stars', { count }) }))
  const regionOptions = (regions.data ?? []).map((region) => ({ value: region.id, label: region.name }))
  return (
    <div className="stack tight">
      <label htmlFor={`${id}stars`}>{t('supply.target.stars')}</label>
      <Select
        id={`${id}stars`}
        mode="multiple"
        options={stars}
        value={[...(target.stars ?? [])]}
        onChange={(value) => onChange(withPart(target, { stars: value }))}
      />
      <label htmlFor={`${id}regions`}>{t('supply.target.regions')}</label>
      <Select
        id={`${id}regions`}
        mode="multiple"
        options={regionOptions}
        value={[...(target.regionIds ?? [])]}
        onChange={(value) => onChange(withPart(target, { regionIds: value }))}
      />
      <label htmlFor={`${id}channels`}>{t('supply.target.channels')}</label>
      <Select
        id={`${id}channels`}
        mode="tags"
        value={[...(target.channels ?? [])]}
        onChange={(value) => onChange(withPart(target, { channels: value }))}
      />
      <label htmlFor={`${id}tags`}>{t('supply.target.tags')}</label>
      <Select
        id={`${id}tags`}
        mode="tags"
        value={[...(target.tags ?? [])]}
        onChange={(value) => onChange(withPart(target, { tags: value }))}
      />
    </div>
  )
}

/** Who may have the product; everybody when nothing is chosen. */
export const TargetButton = ({ name, target, onChange }: Props) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" type="text" className="target" onClick={() => setOpen(true)}>
        <span className="unseen">{`${name} ${t('supply.field.target')} `}</span>
        <TargetText target={target} />
      </Button>
      <Modal
        open={isOpen}
        title={`${t('supply.field.target')} · ${name}`}
        okText={t('web.close')}
        cancelButtonProps={{ hidden: true }}
        onOk={() => setOpen(false)}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p className="muted">{t('supply.target.help')}</p>
        <TargetFields target={target} onChange={onChange} />
      </Modal>
    </>
  )
}
